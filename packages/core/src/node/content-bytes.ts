import { readFileSync } from "node:fs";
import { contentPaths } from "./content-paths.ts";

/** One file of a content folder. `bytes` is absent, with the reason, when the system refuses to give them. */
export type ContentBytes = { path: string; bytes: Uint8Array } | { path: string; reason: string };

/**
 * Gives the files of a content folder one after the other, in a stable order.
 *
 * @throws ContentUnavailable when the folder itself cannot be read
 */
export function* contentBytes(folder: string): Generator<ContentBytes> {
  for (const path of contentPaths(folder)) yield bytesAt(folder, path);
}

/** Gives one file of a content folder, by its path inside it. */
export function bytesAt(folder: string, path: string): ContentBytes {
  try {
    return { path, bytes: readFileSync(`${folder}/${path}`) };
  } catch (error) {
    return { path, reason: error instanceof Error && "code" in error ? String(error.code) : "unknown" };
  }
}
