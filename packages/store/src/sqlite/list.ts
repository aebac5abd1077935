import { type SummaryRow, summaryOf } from "../kept.ts";
import { checkLimit } from "../limit.ts";
import type { Answers } from "../memo.ts";
import { dayOf, stretch } from "../place.ts";
import type { ArticlePage, ArticleQuery, Position } from "../store.ts";
import { filterKey } from "../terms.ts";
import type { Connection } from "./connection.ts";
import { matching } from "./matching.ts";
import { termsOf } from "./terms.ts";
import { countTotal } from "./totals.ts";

/** The statement of a page: `others` is the number of terms beside the one walked. */
export const listStatement = (sort: "newest" | "oldest", others: number): string => {
  const direction = sort === "newest" ? "DESC" : "ASC";
  return `SELECT f.day, f.slug, a.digest, a.changed_at, s.json
    FROM ${matching(others, "CROSS JOIN article a ON a.id = f.article CROSS JOIN summary s ON s.article = f.article")}
    ORDER BY f.day ${direction}, f.slug ${direction} LIMIT ?`;
};

/** One page of the articles that pass a filter, and how many there are. Must run inside a snapshot. */
export function listArticles(db: Connection, query: ArticleQuery, memo: Answers): ArticlePage {
  checkLimit(query.limit);
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
  const total = memo.once(["total", ...filterKey(query)], () => countTotal(db, query, terms));
  const page: ArticlePage = { articles: shown.map(summaryOf), total };
  const last = shown.at(-1);
  if (rows.length > shown.length && last) page.next = { publishedOn: dayOf(last.day), slug: last.slug } satisfies Position;
  return page;
}
