import type { Fault } from "@revue/core";
import { syncFolder, syncInWorker, type FolderSync, type Store } from "@revue/store";
import type { Log } from "./parts.ts";

/** Keeps a store in step with its content folder. */
export interface SyncKeeper {
  /** Brings the store up to date; one run at a time, and one more when asked meanwhile. Rejects when that cannot be done. */
  sync(): Promise<void>;
  /** What the last run that looked found wrong. */
  faults(): readonly Fault[];
  /** Resolves when no run is under way. */
  settled(): Promise<void>;
}

export interface SyncKeeperParts {
  store: Store;
  /** The address of that same store, and where it is read from when that is elsewhere. */
  address: string;
  readAddress?: string | undefined;
  folder: string;
  log: Log;
  /** Told after each run that parsed the folder. */
  done(run: FolderSync): void;
}

export function syncKeeper({ store, address, readAddress, folder, log, done }: SyncKeeperParts): SyncKeeper {
  let faults: readonly Fault[] = [];
  let seen: string | undefined;
  let running: Promise<void> | undefined;
  let again: Promise<void> | undefined;

  async function run(): Promise<void> {
    const options = { at: new Date().toISOString(), seen };
    // A store in memory belongs to this thread; any other is written from a thread of its own.
    const inMemory = address === "sqlite::memory:";
    const outcome = inMemory
      ? await syncFolder(folder, store, options)
      : await syncInWorker(folder, address, { ...options, readAddress });
    seen = outcome.digest;
    if (outcome.unchanged) return;
    faults = outcome.faults;
    const { added, changed, removed } = outcome.report ?? { added: 0, changed: 0, removed: 0 };
    log("info", "content synced", { added, changed, removed, faults: faults.length });
    done(outcome);
  }

  function sync(): Promise<void> {
    if (running === undefined) {
      running = run().finally(() => (running = undefined));
      return running;
    }
    // What changed after the run under way began needs another one; one is enough for all who ask.
    again ??= running
      .catch(() => undefined)
      .then(() => {
        again = undefined;
        return sync();
      });
    return again;
  }

  return {
    sync,
    faults: () => faults,
    settled: async () => (again ?? running)?.catch(() => undefined),
  };
}
