import { randomBytes } from "node:crypto";
import { closeSync, linkSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes a file that must not be there yet: whole or not at all, even when the machine stops in the middle.
 *
 * @throws {Error} with code EEXIST when something has the name already; it stays as it was
 */
export function writeNew(folder: string, path: string, text: string | Uint8Array): void {
  const { target, draft } = drafted(folder, path, [text]);
  try {
    // A link refuses a name that is taken; a rename would replace it.
    linkSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Replaces a file, or makes it: readers see the one before or the one after. */
export function replaceFile(folder: string, path: string, text: string | Uint8Array): void {
  replaceFileBy(folder, path, [text]);
}

/** Replaces a file by parts that come one after the other and are never in memory together. When one fails, nothing is replaced. */
export function replaceFileBy(folder: string, path: string, parts: Iterable<string | Uint8Array>): void {
  const { target, draft } = drafted(folder, path, parts);
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function drafted(folder: string, path: string, parts: Iterable<string | Uint8Array>): { target: string; draft: string } {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  // The dot keeps it out of the collection while it is being written.
  const draft = join(dirname(target), `.${randomBytes(6).toString("hex")}.part`);
  const file = openSync(draft, "wx");
  try {
    for (const part of parts) {
      const bytes = typeof part === "string" ? Buffer.from(part) : part;
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    }
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return { target, draft };
}
