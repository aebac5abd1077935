import { StoreUnavailable } from "@revue/store";
import type { Log } from "./parts.ts";
import type { SyncKeeper } from "./sync-keeper.ts";

/** How long until a store that could not be reached is tried again. */
const AGAIN_MILLISECONDS = 10_000;

export interface SyncBehindParts {
  keeper: SyncKeeper;
  /** Called after each sync. */
  synced(): Promise<void>;
  log: Log;
  /** Says a line to whoever started the program. */
  say(line: string): void;
  againMilliseconds?: number;
}

/** Syncs while the API answers. What failed because the store was away is done when it is back: nobody has to save a file again. */
export function syncBehind({ keeper, synced, log, say, againMilliseconds = AGAIN_MILLISECONDS }: SyncBehindParts) {
  let waiting: NodeJS.Timeout | undefined;
  let isStopped = false;
  let hasFailed = false;

  function sync(): void {
    clearTimeout(waiting);
    keeper
      .sync()
      .then(synced)
      .then(
        () => (hasFailed = false),
        (error: unknown) => {
          const isAway = error instanceof StoreUnavailable;
          // What is tried again and again is told once.
          if (!isAway || !hasFailed) {
            log("error", "content not synced", { error });
            say(`The content was not read again: ${(error as Error).message} What was published before stays.`);
          }
          hasFailed = isAway;
          if (isAway && !isStopped) waiting = setTimeout(sync, againMilliseconds).unref();
        },
      );
  }

  return {
    sync,
    stop() {
      isStopped = true;
      clearTimeout(waiting);
    },
  };
}
