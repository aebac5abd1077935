import { readCollection, type CollectionReading, type ContentText, type Refused } from "../collection/read-collection.ts";
import { contentBytes, type ContentBytes } from "./content-bytes.ts";
import { ContentDigest } from "./content-digest.ts";

export interface FolderReading extends CollectionReading {
  /** Names the state that was read: what `contentDigest` says of the same folder. */
  digest: string;
}

const TEXT = /\.(ya?ml|md|markdown)$/i;

/**
 * Reads, links and checks a content folder.
 *
 * Reads the files one after the other without giving way: meant for a start, a command or a worker.
 *
 * @throws ContentUnavailable when the folder is missing or closed to us; all else is told as faults
 */
export async function readFolder(folder: string): Promise<FolderReading> {
  const digest = new ContentDigest();
  const texts: (ContentText | Refused)[] = [];
  const images = new Set<string>();
  for (const file of contentBytes(folder)) {
    digest.add(file);
    if (TEXT.test(file.path)) texts.push(contentText(file));
    else if (file.path.startsWith("images/")) images.add(file.path.slice("images/".length));
  }
  return { ...readCollection(texts, images), digest: digest.toString() };
}

/** The text of a file, or why there is none: what `readCollection` takes. */
export function contentText(file: ContentBytes): ContentText | Refused {
  const { path } = file;
  if ("reason" in file) return { path, code: "unreadable", expected: `a file that can be read (the system says ${file.reason})` };
  try {
    return { path, text: UTF8.decode(file.bytes) };
  } catch {
    return { path, code: "not-utf8", line: badLine(file.bytes), expected: "text in UTF-8" };
  }
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** The line of the first bytes that are not UTF-8. */
function badLine(bytes: Uint8Array): number {
  const lenient = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const before = lenient.slice(0, Math.max(0, lenient.indexOf("\uFFFD")));
  return before.split("\n").length;
}
