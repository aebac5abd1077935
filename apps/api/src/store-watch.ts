import type { Log } from "./parts.ts";

/** How often the store is asked for its revision: another process may have synced it. */
const POLL_MILLISECONDS = 1_000;

/**
 * Looks at the store every second, and says in the log when it cannot be read any more and when it can again: once each.
 *
 * @returns how to stop
 */
export function watchStore(look: () => Promise<void>, log: Log): () => void {
  let isAway = false;
  let isLooking = false;

  async function turn(): Promise<void> {
    // A server that does not answer keeps one question waiting, not one a second.
    if (isLooking) return;
    isLooking = true;
    try {
      await look();
      if (isAway) log("info", "store read again");
      isAway = false;
    } catch (error) {
      if (!isAway) log("error", "store not read", { error });
      isAway = true;
    } finally {
      isLooking = false;
    }
  }

  const polling = setInterval(() => void turn(), POLL_MILLISECONDS);
  polling.unref();
  return () => clearInterval(polling);
}
