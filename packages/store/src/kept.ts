import type { Mention, Summary } from "@revue/core";
import type { FoundArticle, KeptArticle, KeptSummary } from "./store.ts";

/** A row that names an article and its summary, as JSON. */
export interface SummaryRow {
  digest: string;
  changed_at: string;
  json: string;
}

/** The same with the text of the article. */
export interface ArticleRow extends SummaryRow {
  text: string;
}

/** The same with the subjects it names, as JSON. */
export interface FoundRow extends ArticleRow {
  mentions: string;
}

export const summaryOf = (row: SummaryRow): KeptSummary => ({
  digest: row.digest,
  changedAt: row.changed_at,
  summary: JSON.parse(row.json) as Summary,
});

/** The article as it was given: its summary without what was computed, and with its body. */
export function articleOf(row: ArticleRow): KeptArticle {
  const { lead: _lead, words: _words, ...article } = JSON.parse(row.json) as Summary;
  return { digest: row.digest, changedAt: row.changed_at, article: { ...article, body: row.text } };
}

export const foundOf = (row: FoundRow): FoundArticle => ({ ...articleOf(row), mentions: JSON.parse(row.mentions) as Mention[] });
