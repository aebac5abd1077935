import type { Answers } from "../memo.ts";
import { largestFirst, type Period, periodKey, PERIODS } from "../periods.ts";
import { stretch } from "../place.ts";
import type { ArticleFilter, Count, Dimension } from "../store.ts";
import { DIMENSIONS, filterKey } from "../terms.ts";
import type { Connection } from "./connection.ts";
import { matching } from "./matching.ts";
import { termsOf } from "./terms.ts";

/**
 * Counts by period. Days come in the order of lists, so they are counted as they come; only what days there are is
 * grouped once more.
 *
 * @param divisor what a day's number, 20080311, is divided by to give its period: 20080311, 200803 or 2008
 */
const countPeriodsStatement = (divisor: number, others: number): string =>
  `SELECT day / ${divisor} AS period, SUM(count) AS count
   FROM (SELECT f.day, COUNT(*) AS count FROM ${matching(others)} GROUP BY f.day)
   GROUP BY period ORDER BY period DESC`;

const countTermsStatement = (others: number): string =>
  `SELECT t.key, COUNT(*) AS count FROM ${matching(others, "CROSS JOIN filed d ON d.article = f.article AND d.dimension = ? CROSS JOIN term t ON t.id = d.term")} GROUP BY d.term`;

/** Each term's own number, when there is no filter. */
const COUNT_ALL_TERMS = "SELECT key, articles AS count FROM term WHERE dimension = ? AND articles > 0";

/** Counts the articles that pass a filter by what they are filed under, or by period. */
export function count(db: Connection, dimension: Dimension, filter: ArticleFilter, memo: Answers): Count[] {
  const question = filterKey(filter);
  const counts =
    dimension === "year" || dimension === "month" || dimension === "day"
      ? memo.once(["count", dimension, ...question], () => byPeriod(db, dimension, filter))
      : memo.once(["count", dimension, ...question], () => byTerm(db, dimension, filter));
  // The memo's own stay as they are, whatever the caller does with the answer.
  return counts.map(({ key, count }) => ({ key, count }));
}

function byPeriod(db: Connection, dimension: Period, filter: ArticleFilter): Count[] {
  const terms = termsOf(db, filter);
  if (!terms) return [];
  const { above, below } = stretch(filter);
  const [walked, ...others] = terms.map((term) => term.id) as [number, ...number[]];
  const counts = db.all<{ period: number; count: number }>(
    countPeriodsStatement(PERIODS[dimension].divisor, others.length),
    walked,
    ...above,
    ...below,
    ...others,
  );
  return counts.map(({ period, count }) => ({ key: periodKey(dimension, period), count }));
}

function byTerm(
  db: Connection,
  dimension: "section" | "source" | "subject" | "event" | "language",
  filter: ArticleFilter,
): Count[] {
  const terms = termsOf(db, filter);
  if (!terms) return [];
  const [walked, ...others] = terms.map((term) => term.id) as [number, ...number[]];
  const { above, below } = stretch(filter);
  const everything = Object.values(filter).every((value) => value === undefined);
  const counts = everything
    ? db.all<Count>(COUNT_ALL_TERMS, DIMENSIONS[dimension])
    : db.all<Count>(countTermsStatement(others.length), DIMENSIONS[dimension], walked, ...above, ...below, ...others);
  return counts.sort(largestFirst);
}
