import type { Answers } from "../memo.ts";
import { largestFirst, type Period, periodKey, PERIODS } from "../periods.ts";
import { stretch } from "../place.ts";
import type { ArticleFilter, Count, Dimension } from "../store.ts";
import { DIMENSIONS, filterKey, type Term } from "../terms.ts";
import { matching } from "./matching.ts";
import type { Ask } from "./server.ts";
import { termsOf } from "./terms.ts";

/** Each term's own number, when there is no filter. */
const COUNT_ALL_TERMS = "SELECT key, articles AS count FROM term WHERE dimension = $1 AND articles > 0";

/** Counts the articles that pass a filter by what they are filed under, or by period. */
export async function count(ask: Ask, dimension: Dimension, filter: ArticleFilter, memo: Answers): Promise<Count[]> {
  const counts = await memo.once(["count", dimension, ...filterKey(filter)], async () => {
    const terms = await termsOf(ask, filter, memo);
    if (!terms) return [];
    return dimension === "year" || dimension === "month" || dimension === "day"
      ? byPeriod(ask, dimension, filter, terms)
      : byTerm(ask, dimension, filter, terms);
  });
  // The memo's own stay as they are, whatever the caller does with the answer.
  return counts.map(({ key, count }) => ({ key, count }));
}

/** Days come in the order of lists, so they are counted as they come; only what days there are is grouped once more. */
async function byPeriod(ask: Ask, dimension: Period, filter: ArticleFilter, terms: [Term, ...Term[]]): Promise<Count[]> {
  const { sql, values } = matching(terms, stretch(filter));
  const counts = await ask<{ period: number; count: number }>(
    `SELECT day / ${PERIODS[dimension].divisor} AS period, SUM(count)::bigint AS count
     FROM (SELECT f.day, COUNT(*) AS count FROM ${sql} GROUP BY f.day) days GROUP BY period ORDER BY period DESC`,
    ...values,
  );
  return counts.map(({ period, count }) => ({ key: periodKey(dimension, period), count }));
}

async function byTerm(
  ask: Ask,
  dimension: "section" | "source" | "subject" | "event" | "language",
  filter: ArticleFilter,
  terms: [Term, ...Term[]],
): Promise<Count[]> {
  const everything = Object.values(filter).every((value) => value === undefined);
  if (everything) return (await ask<Count>(COUNT_ALL_TERMS, DIMENSIONS[dimension])).sort(largestFirst);
  const { sql, values } = matching(terms, stretch(filter));
  const [from, where] = sql.split(" WHERE f.term");
  const counts = await ask<Count>(
    `SELECT t.key, c.count FROM (
       SELECT u.term, COUNT(*) AS count FROM ${from} CROSS JOIN LATERAL (SELECT terms FROM article WHERE id = f.article) a
       CROSS JOIN LATERAL unnest(a.terms) u (term)
       WHERE u.term & 7 = ${DIMENSIONS[dimension]} AND f.term${where} GROUP BY u.term
     ) c JOIN term t ON t.id = c.term`,
    ...values,
  );
  return counts.sort(largestFirst);
}
