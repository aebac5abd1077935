import { StoreUnavailable } from "../store.ts";

// Primary result codes of SQLite: https://www.sqlite.org/rescode.html
const BUSY = new Set([5, 6]);
const UNWRITABLE = new Set([8, 10, 13, 14]);
const CORRUPT = new Set([11, 26]);

/** What an operator can do; the index itself is never the only copy of anything. */
export const CORRUPT_ADVICE = "Stop Revue, move the file away and start again: a new one is filled from the content folder.";

/** SQLite's failures as the store's own. Anything else, a bug for one, comes back as it is. */
export function asUnavailable(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || !("errcode" in error)) return error;
  // The low byte is the primary code; the rest refines it.
  const code = Number(error.errcode) & 0xff;
  if (CORRUPT.has(code)) {
    return new StoreUnavailable("corrupt", `${place} is damaged (${error.message}). ${CORRUPT_ADVICE}`);
  }
  if (UNWRITABLE.has(code)) {
    return new StoreUnavailable("unwritable", `${place} cannot be opened or written (${error.message}).`);
  }
  if (BUSY.has(code)) {
    return new StoreUnavailable("unreachable", `${place} is being written by another process (${error.message}).`);
  }
  return error;
}
