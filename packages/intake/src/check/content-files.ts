import type { ContentText, Fault, Refused } from "@revue/core";
import { bytesAt, contentPaths, contentText } from "@revue/core/node";

const TEXT = /\.(ya?ml|md|markdown)$/i;

const isArticle = (path: string): boolean => /^articles\/\d{4}\/\d{2}\/[^/]+\.md$/.test(path);

/** Lists a content folder, by paths inside it: the files of articles, the other texts, the images. Reads none. */
export function contentFiles(folder: string): { articles: string[]; others: string[]; images: Set<string> } {
  const articles: string[] = [];
  const others: string[] = [];
  const images = new Set<string>();
  for (const path of contentPaths(folder)) {
    if (isArticle(path)) articles.push(path);
    else if (TEXT.test(path)) others.push(path);
    if (path.startsWith("images/")) images.add(path.slice("images/".length));
  }
  return { articles, others, images };
}

export const readText = (folder: string, path: string): ContentText | Refused => contentText(bytesAt(folder, path));

/**
 * How many articles are read at once: their texts are in memory together, and the vocabulary is read again for each
 * batch, so that a large one asks for larger batches.
 */
export const batchSize = (others: number): number => Math.min(2_000, Math.max(250, others));

const SPIP = /^legacy:\s*\n\s+spip:\s*(\d+)\s*$/m;

/** What articles have in common with the rest of the folder: their names and their numbers. A few dozen bytes each. */
export function articleSpine(articles: readonly string[]) {
  const pathOf = new Map<string, string>();
  const doubleSlugs: Fault[] = [];
  for (const path of articles) {
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
function slugsNamed(file: ContentText): string[] {
  if (file.path.startsWith("dossiers/")) return file.text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? [];
  return translationsNamed(file);
}

const TRANSLATIONS = /^translations:[ \t]*(\[[^\]]*\]|(?:\r?\n[ \t]*-[ \t]+\S+)+)/m;

/** The articles that one says it translates, or is translated by. */
export const translationsNamed = ({ text }: ContentText): string[] =>
  TRANSLATIONS.exec(text)?.[1]?.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? [];

/** An article that points to no other one: it can stand beside those that name it, far from those it names. */
export const withoutTranslations = (file: ContentText | Refused): ContentText | Refused =>
  "text" in file ? { ...file, text: file.text.replace(TRANSLATIONS, "") } : file;

/** A file whose only use is its name: it is faulty, and its faults are nobody's. */
const standIn = (_path: string): string => "---\nheadline: x\n---\n";

export const slugOfPath = (path: string): string => path.slice(path.lastIndexOf("/") + 1, -".md".length);
