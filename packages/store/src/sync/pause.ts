import { setImmediate } from "node:timers/promises";
import type { Pause } from "./sync-collection.ts";

/** Longest a sync keeps other work of this process waiting, in milliseconds. */
const SLICE_MS = 15;

/** A pause that lets other work of this process go on whenever the sync has had its slice. */
export function inSlices(): Pause {
  let sliceEnd = performance.now() + SLICE_MS;
  return async () => {
    if (performance.now() < sliceEnd) return;
    await setImmediate();
    sliceEnd = performance.now() + SLICE_MS;
  };
}
