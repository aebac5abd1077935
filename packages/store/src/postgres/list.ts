import { type SummaryRow, summaryOf } from "../kept.ts";
import type { Answers } from "../memo.ts";
import { dayOf, stretch } from "../place.ts";
import type { ArticleFilter, ArticlePage, ArticleQuery } from "../store.ts";
import { filterKey, type Term } from "../terms.ts";
import { matching } from "./matching.ts";
import type { Ask } from "./server.ts";
import { termsOf } from "./terms.ts";

interface Walk {
  terms: readonly [Term, ...Term[]];
  sort: "newest" | "oldest";
  after: ArticleQuery["after"];
  /** Its days. */
  filter: ArticleFilter;
  limit: number;
}

export interface Placed {
  day: number;
  slug: string;
}

/** Walks a stretch of the order of articles and gives what is kept of each: these columns of \`article\` (a) and \`record\` (r). */
export function walk<Row>(ask: Ask, columns: string, { terms, sort, limit, filter, after }: Walk): Promise<(Row & Placed)[]> {
  const { sql, values } = matching(terms, stretch(filter, { sort, after }));
  const order = (name: string): string =>
    ["day", "slug"].map((by) => `${name}.${by} ${sort === "newest" ? "DESC" : "ASC"}`).join();
  // The records of those in the page alone are looked up, and in the page's order.
  const page = `SELECT f.day, f.slug, f.article FROM ${sql} ORDER BY ${order("f")} LIMIT $${values.length + 1}`;
  return ask(
    `SELECT p.day, p.slug, ${columns} FROM (${page}) p
     JOIN article a ON a.id = p.article JOIN record r ON r.article = p.article ORDER BY ${order("p")}`,
    ...values,
    limit,
  );
}

export const SUMMARY = "a.digest, a.changed_at, r.summary AS json";

/** One page of the articles that pass a filter, and how many there are. Its limit has been checked. */
export async function listArticles(ask: Ask, query: ArticleQuery, memo: Answers): Promise<ArticlePage> {
  const terms = await termsOf(ask, query, memo);
  if (!terms) return { articles: [], total: 0 };
  // One more than asked for tells whether there is a next page.
  const rows = await walk<SummaryRow>(ask, SUMMARY, {
    terms,
    filter: query,
    sort: query.sort,
    after: query.after,
    limit: query.limit + 1,
  });
  const shown = rows.slice(0, query.limit);
  const total = await memo.once(["total", ...filterKey(query)], () => countTotal(ask, query, terms));
  const page: ArticlePage = { articles: shown.map(summaryOf), total };
  const last = shown.at(-1);
  if (rows.length > shown.length && last) page.next = { publishedOn: dayOf(last.day), slug: last.slug };
  return page;
}

/** How many articles pass a filter. One term alone knows its own number; the rest is counted. */
async function countTotal(ask: Ask, filter: ArticleFilter, terms: [Term, ...Term[]]): Promise<number> {
  if (terms.length === 1 && filter.from === undefined && filter.to === undefined) return terms[0].articles;
  const { sql, values } = matching(terms, stretch(filter));
  const [row] = await ask<{ total: number }>(`SELECT COUNT(*) AS total FROM ${sql}`, ...values);
  return row?.total ?? 0;
}
