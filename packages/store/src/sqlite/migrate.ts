import { DERIVED_VERSION } from "../derived-version.ts";
import { StoreUnavailable } from "../store.ts";
import type { Connection } from "./connection.ts";
import { DERIVED, DERIVED_TABLES, PERMANENT } from "./schema.ts";

/** Brings the tables to what this version of the software works with. Does nothing when they are. */
export function migrate(db: Connection, place: string, secret: Uint8Array): void {
  if (isCurrent(db, place)) return;
  db.exec("BEGIN IMMEDIATE");
  try {
    // Another process may have done it while this one waited for its turn.
    if (!isCurrent(db, place)) {
      const { permanent, derived } = versions(db);
      for (const step of PERMANENT.slice(permanent)) db.exec(step);
      db.exec(`PRAGMA user_version = ${PERMANENT.length}`);
      db.run("INSERT OR IGNORE INTO meta (name, value) VALUES ('secret', ?)", secret);
      if (derived !== DERIVED_VERSION) {
        for (const table of DERIVED_TABLES) db.exec(`DROP TABLE IF EXISTS ${table}`);
        db.exec(DERIVED);
        db.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('derived-version', ?)", DERIVED_VERSION);
        // The next sync must read the folder even if nothing in it has changed, and then know what is not news.
        db.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('to-fill', 1)");
        db.run("DELETE FROM meta WHERE name = 'content-digest'");
      }
    }
    db.exec("COMMIT");
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
}

function isCurrent(db: Connection, place: string): boolean {
  const { permanent, derived } = versions(db);
  if (permanent > PERMANENT.length || derived > DERIVED_VERSION) {
    throw new StoreUnavailable("too-new", `${place} was made by a newer version of Revue: use that version, or another file.`);
  }
  return permanent === PERMANENT.length && derived === DERIVED_VERSION;
}

function versions(db: Connection): { permanent: number; derived: number } {
  const permanent = db.get<{ user_version: number }>("PRAGMA user_version")?.user_version ?? 0;
  if (permanent === 0) return { permanent, derived: 0 };
  const derived = db.get<{ value: number }>("SELECT value FROM meta WHERE name = 'derived-version'")?.value ?? 0;
  return { permanent, derived };
}
