import type { ArticleFilter, Count, Dimension } from "../store.ts";
import type { Connection } from "./connection.ts";
import { matching } from "./matching.ts";
import type { Memo } from "./memo.ts";
import { dayOf, stretch } from "./place.ts";
import { DIMENSIONS, termsOf } from "./terms.ts";

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

/** For each period: the divisor of a day's number, and the characters of "2008-03-11" that name it. */
const PERIODS = {
  year: { divisor: 10_000, characters: 4 },
  month: { divisor: 100, characters: 7 },
  day: { divisor: 1, characters: 10 },
} as const;

/** Counts the articles that pass a filter by what they are filed under, or by period. */
export function count(db: Connection, dimension: Dimension, filter: ArticleFilter, memo: Memo): Count[] {
  const { section, source, subject, event, dossier, language, from, to } = filter;
  const question = [section, source, subject, event, dossier, language, from, to];
  const counts =
    dimension === "year" || dimension === "month" || dimension === "day"
      ? memo.once(["count", dimension, ...question], () => byPeriod(db, PERIODS[dimension], filter))
      : memo.once(["count", dimension, ...question], () => byTerm(db, dimension, filter));
  // The memo's own stay as they are, whatever the caller does with the answer.
  return counts.map(({ key, count }) => ({ key, count }));
}

function byPeriod(
  db: Connection,
  { divisor, characters }: (typeof PERIODS)["year" | "month" | "day"],
  filter: ArticleFilter,
): Count[] {
  const terms = termsOf(db, filter);
  if (!terms) return [];
  const { above, below } = stretch(filter);
  const [walked, ...others] = terms.map((term) => term.id) as [number, ...number[]];
  const counts = db.all<{ period: number; count: number }>(
    countPeriodsStatement(divisor, others.length),
    walked,
    ...above,
    ...below,
    ...others,
  );
  return counts.map(({ period, count }) => ({ key: dayOf(period * divisor).slice(0, characters), count }));
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
  return counts.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
