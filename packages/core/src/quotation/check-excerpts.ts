import type { Article } from "../article/article.ts";
import type { Document } from "../article/document.ts";
import type { QuotationState } from "../article/excerpt.ts";
import type { Block } from "../body/body.ts";
import { readBody } from "../body/read-body.ts";
import { blocksText } from "../body/to-text.ts";
import type { Day } from "../day.ts";
import type { Slug } from "../slug.ts";
import { checkQuotation } from "./check-quotation.ts";

/** The text of a document, or why it could not be had: gone from its address, or simply not at hand. */
export type DocumentText = { text: string } | "gone" | "not-at-hand";

/** An excerpt compared anew: what was known of it, and what is now. */
export interface ExcerptCheck {
  article: Slug;
  excerpt: Slug;
  document: Slug;
  before: QuotationState;
  state: QuotationState;
}

/**
 * Compares every excerpt of an article with its document.
 *
 * When a document is not at hand the state stays as it was. When it is gone from its address, a comparison made earlier stays
 * too, since it was true then; an excerpt never compared becomes `document-gone`.
 *
 * @param find gives the text of one of the article's documents
 * @param on the day of the comparison
 */
export function checkExcerpts(article: Article, find: (document: Document) => DocumentText, on: Day): ExcerptCheck[] {
  const { body } = readBody(article.body);
  return article.excerpts.flatMap(({ id, document: name, state: before }) => {
    const document = article.documents.find((one) => one.id === name);
    const blocks = excerptIn(body.blocks, id);
    if (document === undefined || blocks === undefined) return [];
    const found = find(document);
    return [
      { article: article.slug, excerpt: id, document: name, before, state: stateOf(blocksText(blocks), found, before, on) },
    ];
  });
}

/** The article with its excerpts' states as they were found; the same object when nothing changed. */
export function withChecks(article: Article, checks: readonly ExcerptCheck[]): Article {
  const states = new Map(checks.filter((check) => check.article === article.slug).map(({ excerpt, state }) => [excerpt, state]));
  if (article.excerpts.every(({ id, state }) => states.get(id) === undefined || states.get(id) === state)) return article;
  return {
    ...article,
    excerpts: article.excerpts.map((excerpt) => ({ ...excerpt, state: states.get(excerpt.id) ?? excerpt.state })),
  };
}

function stateOf(quote: string, found: DocumentText, before: QuotationState, on: Day): QuotationState {
  if (found === "not-at-hand") return before;
  if (found === "gone") return before.result === "not-checked" ? { result: "document-gone", on } : before;
  const { result, differences } = checkQuotation(quote, found.text);
  return { result, on, ...(differences.length > 0 && { differences }) };
}

function excerptIn(blocks: readonly Block[], id: string): Block[] | undefined {
  for (const block of blocks) {
    if (block.type === "excerpt" && block.id === id) return block.children;
    const inside = block.type === "quote" || block.type === "excerpt" ? excerptIn(block.children, id) : undefined;
    if (inside) return inside;
  }
  return undefined;
}
