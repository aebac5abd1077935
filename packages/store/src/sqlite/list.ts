import type { Summary } from "@revue/core";
import type { ArticlePage, ArticleQuery, KeptSummary, Position } from "../store.ts";
import type { Connection } from "./connection.ts";
import { dayOf, stretch } from "./place.ts";
import { termsOf } from "./terms.ts";
import { matching } from "./matching.ts";
import type { Memo } from "./memo.ts";
import { countTotal } from "./totals.ts";

export const LIMIT_MAX = 200;

/** A row that names an article and its summary. */
export interface SummaryRow {
  digest: string;
  changed_at: string;
  json: string;
}

export const summaryOf = (row: SummaryRow): KeptSummary => ({
  digest: row.digest,
  changedAt: row.changed_at,
  summary: JSON.parse(row.json) as Summary,
});

/** The statement of a page: `others` is the number of terms beside the one walked. */
export const listStatement = (sort: "newest" | "oldest", others: number): string => {
  const direction = sort === "newest" ? "DESC" : "ASC";
  return `SELECT f.day, f.slug, a.digest, a.changed_at, s.json
    FROM ${matching(others, "CROSS JOIN article a ON a.id = f.article CROSS JOIN summary s ON s.article = f.article")}
    ORDER BY f.day ${direction}, f.slug ${direction} LIMIT ?`;
};

/** One page of the articles that pass a filter, and how many there are. Must run inside a snapshot. */
export function listArticles(db: Connection, query: ArticleQuery, memo: Memo): ArticlePage {
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > LIMIT_MAX) {
    throw new RangeError(`limit is 1 to ${LIMIT_MAX}, not ${query.limit}`);
  }
  const { above, below } = stretch(query, query);
  const terms = termsOf(db, query);
  if (!terms) return { articles: [], total: 0 };
  const [walked, ...others] = terms.map((term) => term.id);
  // One more than asked for tells whether there is a next page.
  const rows = db.all<SummaryRow & { day: number; slug: string }>(
    listStatement(query.sort, others.length),
    walked as number,
    ...above,
    ...below,
    ...others,
    query.limit + 1,
  );
  const shown = rows.slice(0, query.limit);
  const { section, source, subject, event, dossier, language, from, to } = query;
  const filter = [section, source, subject, event, dossier, language, from, to];
  const total = memo.once(["total", ...filter], () => countTotal(db, query, terms));
  const page: ArticlePage = { articles: shown.map(summaryOf), total };
  const last = shown.at(-1);
  if (rows.length > shown.length && last) page.next = { publishedOn: dayOf(last.day), slug: last.slug } satisfies Position;
  return page;
}
