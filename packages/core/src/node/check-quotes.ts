import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../article/article.ts";
import type { Document } from "../article/document.ts";
import type { Collection } from "../collection/collection.ts";
import type { Day } from "../day.ts";
import { checkExcerpts, type DocumentText, type ExcerptCheck } from "../quotation/check-excerpts.ts";

/** Where a content folder keeps its own copy of a document: its words as plain text, in UTF-8. */
export function documentCopyPath(article: Pick<Article, "slug">, document: Pick<Document, "id">): string {
  return `documents/${article.slug}/${document.id}.txt`;
}

/**
 * Compares the quotations of a collection with the documents they are taken from: with the folder's own copies, and, for
 * those it has no copy of, with what `visit` brings.
 *
 * Writes nothing: `withChecks` and `writeArticle` make the new text of an article's file.
 *
 * @param from.folder the content folder
 * @param from.on the day of the comparison
 * @param from.visit reads a document at its address, where that is allowed; absent: addresses are not visited
 * @param from.articles slugs to look at; all unless told
 */
export async function checkQuotes(
  collection: Collection,
  from: {
    folder: string;
    on: Day;
    visit?: (document: Document, article: Article) => Promise<DocumentText>;
    articles?: ReadonlySet<string>;
  },
): Promise<ExcerptCheck[]> {
  const checks: ExcerptCheck[] = [];
  for (const article of collection.articles) {
    if (article.excerpts.length === 0 || from.articles?.has(article.slug) === false) continue;
    const texts = new Map<string, DocumentText>();
    for (const document of article.documents) {
      const copy = readCopy(join(from.folder, documentCopyPath(article, document)));
      // One visit after the other: a source is not to be hurried.
      const text = copy ?? (document.url === undefined ? undefined : await from.visit?.(document, article));
      texts.set(document.id, text ?? "not-at-hand");
    }
    checks.push(...checkExcerpts(article, ({ id }) => texts.get(id) ?? "not-at-hand", from.on));
  }
  return checks;
}

/** The copy's text; nothing when there is none. Any other trouble is the caller's to hear of. */
function readCopy(path: string): DocumentText | undefined {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
