import { ContentUnavailable } from "@revue/core/node";
import { DeskClosed, NotASpipSite } from "@revue/intake";
import { StoreUnavailable } from "@revue/store";

const SYSTEM = new Set(["EACCES", "EEXIST", "EISDIR", "EMFILE", "ENOENT", "ENOSPC", "ENOTDIR", "EPERM", "EROFS"]);

/** Whether what went wrong is the world's doing and its message says enough: no bug. */
export function isKnownTrouble(error: unknown): boolean {
  if (
    error instanceof ContentUnavailable ||
    error instanceof StoreUnavailable ||
    error instanceof DeskClosed ||
    error instanceof NotASpipSite
  )
    return true;
  return error instanceof Error && "code" in error && SYSTEM.has(String(error.code));
}
