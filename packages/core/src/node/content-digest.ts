import { createHash } from "node:crypto";
import { contentBytes, type ContentBytes } from "./content-bytes.ts";

/**
 * Names one state of a content folder: SHA-256 over the paths and bytes of all its files, in hexadecimal.
 *
 * Cheap beside `readFolder`: as long as it stays the same, nothing need be read again.
 *
 * @throws ContentUnavailable
 */
export async function contentDigest(folder: string): Promise<string> {
  const digest = new ContentDigest();
  for (const file of contentBytes(folder)) digest.add(file);
  return digest.toString();
}

/** The same, while the files are being read for another purpose. They must come in the order of `contentBytes`. */
export class ContentDigest {
  readonly #hash = createHash("sha256");

  add(file: ContentBytes): void {
    const bytes = "bytes" in file ? file.bytes : new Uint8Array();
    // The length keeps the end of one file from being taken for the start of the next.
    this.#hash.update(`${file.path}\0${"bytes" in file ? bytes.length : file.reason}\0`).update(bytes);
  }

  toString(): string {
    return this.#hash.digest("hex");
  }
}
