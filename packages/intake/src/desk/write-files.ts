import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes a file that must not be there yet: whole or not at all, even when the machine stops in the middle.
 *
 * @throws {Error} with code EEXIST when something has the name already; it stays as it was
 */
export function writeNew(folder: string, path: string, text: string | Uint8Array): void {
  const { target, draft } = drafted(folder, path, text);
  try {
    // A link refuses a name that is taken; a rename would replace it.
    linkSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Replaces a file, or makes it: readers see the one before or the one after. */
export function replaceFile(folder: string, path: string, text: string | Uint8Array): void {
  const { target, draft } = drafted(folder, path, text);
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function drafted(folder: string, path: string, text: string | Uint8Array): { target: string; draft: string } {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  // The dot keeps it out of the collection while it is being written.
  const draft = join(dirname(target), `.${randomBytes(6).toString("hex")}.part`);
  try {
    writeFileSync(draft, text, { flag: "wx" });
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  return { target, draft };
}
