import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Page, Unreadable } from "./page.ts";

const KINDS: Record<string, string> = {
  html: "text/html",
  htm: "text/html",
  xhtml: "text/html",
  php: "text/html",
  txt: "text/plain",
};
/** Largest page read. */
export const PAGE_MAX_BYTES = 20_000_000;

/** How many bytes or files an archive holds, and in which unit it is walked. */
export interface Archive {
  unit: "bytes" | "files";
  total: number;
  pages: AsyncIterable<{ item: Page | Unreadable; done: number }>;
}

/**
 * Opens saved pages: a folder of HTML and text files, one such file, a WARC (also gzipped) or a WACZ.
 *
 * Pages come one after the other; an archive of any size is never held whole.
 *
 * @throws {Error} with code ENOENT when nothing is there
 */
export function openArchive(path: string): Archive {
  const about = statSync(path);
  if (about.isDirectory()) {
    const files = [...filesIn(path)];
    return { unit: "files", total: files.length, pages: savedFiles(path, files) };
  }
  return { unit: "files", total: 1, pages: savedFiles("", [path]) };
}

async function* savedFiles(folder: string, files: readonly string[]): AsyncGenerator<{ item: Page | Unreadable; done: number }> {
  for (const [rank, file] of files.entries()) {
    const done = rank + 1;
    yield { item: savedFile(file, folder === "" ? file : relative(folder, file)), done };
  }
}

function savedFile(file: string, name: string): Page | Unreadable {
  const kind = KINDS[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ""];
  try {
    const { size } = statSync(file);
    if (size > PAGE_MAX_BYTES) return tooBig(name, size);
    return { name, bytes: readFileSync(file), contentType: kind ?? "application/octet-stream" };
  } catch (error) {
    return { name, code: "unreadable", done: `left out: ${error instanceof Error ? error.message : String(error)}` };
  }
}

export const tooBig = (name: string, size: number): Unreadable => ({
  name,
  code: "page-too-big",
  found: `${size} bytes`,
  done: `left out: no page is larger than ${PAGE_MAX_BYTES} bytes`,
});

/** Files that may be pages or archives, in a stable order; hidden ones are left out. */
function* filesIn(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    // Old addresses saved as they were, "spip.php?article12", have no ending of their own.
    else if (entry.isFile() && /\.(?:html?|xhtml|php\d?|txt|warc|warc\.gz|wacz)$|\.php[?@]|^[^.]+$/i.test(entry.name)) yield path;
  }
}
