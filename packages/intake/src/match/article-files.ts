import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The file of one article in a content folder. */
export interface ArticleFile {
  /** Inside the content folder, with "/". */
  path: string;
  slug: string;
  sizeBytes: number;
  modifiedMs: number;
}

/** Lists the files of articles, month after month, without reading them. Links and hidden files are left out. */
export function* articleFiles(folder: string): Generator<ArticleFile> {
  for (const year of foldersIn(join(folder, "articles"), /^\d{4}$/)) {
    for (const month of foldersIn(join(folder, "articles", year), /^\d{2}$/)) {
      for (const entry of entriesIn(join(folder, "articles", year, month))) {
        if (!entry.isFile() || !entry.name.endsWith(".md") || entry.name.startsWith(".")) continue;
        const path = `articles/${year}/${month}/${entry.name}`;
        const { size, mtimeMs } = statSync(join(folder, path));
        yield { path, slug: entry.name.slice(0, -3), sizeBytes: size, modifiedMs: Math.trunc(mtimeMs) };
      }
    }
  }
}

function foldersIn(folder: string, name: RegExp): string[] {
  return entriesIn(folder)
    .filter((entry) => entry.isDirectory() && name.test(entry.name))
    .map((entry) => entry.name);
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
