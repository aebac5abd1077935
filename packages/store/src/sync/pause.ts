import { setImmediate } from "node:timers/promises";
import type { Pause } from "./sync-collection.ts";

/** Longest that long work keeps other work of this process waiting, unless told, in milliseconds. */
const SLICE_MS = 15;

/** A pause that lets other work of this process go on whenever who pauses has had its slice. */
export function inSlices(sliceMs: number = SLICE_MS): Pause {
  let sliceEnd = performance.now() + sliceMs;
  return async () => {
    if (performance.now() < sliceEnd) return;
    await setImmediate();
    sliceEnd = performance.now() + sliceMs;
  };
}
