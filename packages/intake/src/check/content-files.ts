import type { ContentText, Fault, Refused } from "@revue/core";
import { bytesAt, contentPaths, contentText } from "@revue/core/node";

/** A text file of a content folder, not read yet. */
export interface ContentFileText {
  path: string;
  read(): ContentText | Refused;
}

const TEXT = /\.(ya?ml|md|markdown)$/i;

const isArticle = (path: string): boolean => /^articles\/\d{4}\/\d{2}\/[^/]+\.md$/.test(path);

/** Lists a content folder: the files of articles, the other texts, the images. */
export function contentFiles(folder: string): { articles: ContentFileText[]; others: ContentFileText[]; images: Set<string> } {
  const paths = contentPaths(folder);
  const texts = paths.filter((path) => TEXT.test(path));
  const file = (path: string): ContentFileText => ({ path, read: () => contentText(bytesAt(folder, path)) });
  return {
    articles: texts.filter(isArticle).map(file),
    others: texts.filter((path) => !isArticle(path)).map(file),
    images: new Set(paths.filter((path) => path.startsWith("images/")).map((path) => path.slice("images/".length))),
  };
}

const SPIP = /^legacy:\s*\n\s+spip:\s*(\d+)\s*$/m;

/** What articles have in common with the rest of the folder: their names and their numbers. A few dozen bytes each. */
export function articleSpine(articles: readonly ContentFileText[]) {
  const pathOf = new Map<string, string>();
  const doubleSlugs: Fault[] = [];
  for (const { path } of articles) {
    const slug = slugOfPath(path);
    const first = pathOf.get(slug);
    if (first === undefined) pathOf.set(slug, path);
    else
      doubleSlugs.push({ file: path, code: "duplicate", found: slug, expected: `a file name of its own: ${first} has this one` });
  }
  const numbers = new Map<number, string>();
  const doubleNumbers: Fault[] = [];
  return {
    /** Stand-ins for the articles outside a batch that the batch, or the shared files, name. */
    namesOutside(
      batch: ReadonlySet<string>,
      texts: readonly (ContentText | Refused)[],
      shared: readonly (ContentText | Refused)[],
    ): ContentText[] {
      const named = new Set<string>();
      for (const file of [...texts, ...shared]) {
        if (!("text" in file)) continue;
        if (batch.has(file.path)) noteNumber(file, numbers, doubleNumbers);
        for (const slug of slugsNamed(file)) named.add(slug);
      }
      return [...named].flatMap((slug) => {
        const path = pathOf.get(slug);
        return path === undefined || batch.has(path) ? [] : [{ path, text: standIn(path) }];
      });
    },
    doubles: (): Fault[] => [...doubleSlugs, ...doubleNumbers],
  };
}

function noteNumber({ path, text }: ContentText, numbers: Map<number, string>, doubles: Fault[]): void {
  const number = Number(SPIP.exec(text)?.[1] ?? 0);
  if (number === 0) return;
  const first = numbers.get(number);
  if (first === undefined) numbers.set(number, path);
  else
    doubles.push({
      file: path,
      field: "legacy.spip",
      code: "duplicate",
      found: String(number),
      expected: `a SPIP number of its own: ${first} has this one`,
    });
}

/** Every word of the front matter, or of a dossier, that could be an article's slug. */
function slugsNamed({ path, text }: ContentText): string[] {
  if (path.startsWith("dossiers/")) return text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? [];
  const list = /^translations:\s*(\[[^\]]*\]|(?:\n\s*-\s*\S+)+)/m.exec(text)?.[1];
  return list?.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? [];
}

/** A file whose only use is its name: it is faulty, and its faults are nobody's. */
const standIn = (_path: string): string => "---\nheadline: x\n---\n";

const slugOfPath = (path: string): string => path.slice(path.lastIndexOf("/") + 1, -".md".length);
