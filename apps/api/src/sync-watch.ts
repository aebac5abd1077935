import { type FSWatcher, watch } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** An editor's program writes a file in several steps, and a `git pull` many files: one change, not fifty. */
const CALM_MILLISECONDS = 300;

/**
 * Tells when anything in a folder changes.
 *
 * Watches folders, not files: a collection has a folder a month and thousands of files, and the recursive watching of
 * the runtime holds one handle for each of them.
 *
 * @returns how to stop
 */
export function watchFolder(folder: string, changed: () => void): () => void {
  const watched = new Map<string, FSWatcher>();
  let calm: NodeJS.Timeout | undefined;
  let stopped = false;

  async function look(place: string): Promise<void> {
    if (stopped) return;
    if (!watched.has(place)) {
      const watcher = watch(place, () => noticed());
      // A folder that goes away takes its watcher with it; what was in it is noticed by its parent's.
      watcher.on("error", () => forget(place));
      watched.set(place, watcher);
    }
    for (const entry of await readdir(place, { withFileTypes: true })) {
      if (entry.isDirectory() && !entry.name.startsWith(".")) await look(join(place, entry.name)).catch(() => undefined);
    }
  }

  function forget(place: string): void {
    watched.get(place)?.close();
    watched.delete(place);
  }

  function noticed(): void {
    clearTimeout(calm);
    calm = setTimeout(() => {
      // A folder replaced by another of the same name has a watcher of its own to begin with.
      for (const place of watched.keys()) forget(place);
      void look(folder).catch(() => undefined);
      changed();
    }, CALM_MILLISECONDS);
  }

  void look(folder).catch(() => undefined);
  return () => {
    stopped = true;
    clearTimeout(calm);
    for (const place of watched.keys()) forget(place);
  };
}
