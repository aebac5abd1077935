import { createReadStream, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { PAGE_MAX_BYTES, tooBig, type Page, type Unreadable } from "./page.ts";
import { waczPages } from "./wacz-pages.ts";
import { warcPages } from "./warc-pages.ts";

const KINDS: Record<string, string> = {
  html: "text/html",
  htm: "text/html",
  xhtml: "text/html",
  php: "text/html",
  txt: "text/plain",
};
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
  if (/\.warc(?:\.gz)?$/i.test(path)) return { unit: "bytes", total: about.size, pages: warcPages(createReadStream(path), path) };
  if (/\.wacz$/i.test(path)) return { unit: "bytes", total: about.size, pages: waczPages(path) };
  return { unit: "files", total: 1, pages: savedFiles("", [path]) };
}

async function* savedFiles(folder: string, files: readonly string[]): AsyncGenerator<{ item: Page | Unreadable; done: number }> {
  for (const [rank, file] of files.entries()) {
    const done = rank + 1;
    if (/\.warc(?:\.gz)?$/i.test(file)) {
      for await (const { item } of warcPages(createReadStream(file), file)) yield { item, done };
    } else if (/\.wacz$/i.test(file)) {
      for await (const { item } of waczPages(file)) yield { item, done };
    } else yield { item: savedFile(file, folder === "" ? file : relative(folder, file)), done };
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
