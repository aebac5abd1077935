import { existsSync, renameSync, statSync } from "node:fs";

/**
 * Renames a damaged database and the files SQLite keeps beside it, so that nothing is lost and the name is free.
 *
 * @returns the new name: `revue.db.corrupt-2026-11-23T22-05-01`, from the day and time (UTC) it was last written
 */
export function setAside(path: string): string {
  const written = statSync(path).mtime.toISOString().slice(0, 19).replaceAll(":", "-");
  let aside = `${path}.corrupt-${written}`;
  for (let copy = 2; existsSync(aside); copy += 1) aside = `${path}.corrupt-${written}-${copy}`;
  for (const companion of ["-wal", "-shm", ""]) {
    if (existsSync(path + companion)) renameSync(path + companion, aside + companion);
  }
  return aside;
}
