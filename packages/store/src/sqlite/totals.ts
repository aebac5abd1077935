import { stretch } from "../place.ts";
import type { ArticleFilter } from "../store.ts";
import type { Term } from "../terms.ts";
import type { Connection } from "./connection.ts";
import { matching } from "./matching.ts";

const totalStatement = (others: number): string => `SELECT COUNT(*) AS total FROM ${matching(others)}`;

/** How many articles pass a filter, whatever the page. One term alone knows its own number; the rest is counted. */
export function countTotal(db: Connection, filter: ArticleFilter, [walked, ...others]: [Term, ...Term[]]): number {
  if (others.length === 0 && filter.from === undefined && filter.to === undefined) return walked.articles;
  const { above, below } = stretch(filter);
  const row = db.get<{ total: number }>(
    totalStatement(others.length),
    walked.id,
    ...above,
    ...below,
    ...others.map((term) => term.id),
  );
  return row?.total ?? 0;
}
