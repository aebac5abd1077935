import { type Stretch } from "../place.ts";
import type { Term } from "../terms.ts";

/** A statement about articles that pass a filter, as far as it is the same for all of them. */
export interface Matching {
  /**
   * FROM and WHERE: \`f\` walks one term in the order of lists, within a stretch; each of the other terms is a look-up by
   * whole key, in a subquery that the planner may not take apart and begin with.
   */
  sql: string;
  values: (number | string)[];
}

export function matching([walked, ...others]: readonly [Term, ...Term[]], { above, below }: Stretch): Matching {
  const lookUps = others.map(
    (_, index) =>
      `CROSS JOIN LATERAL (SELECT 1 FROM filing WHERE term = $${index + 6} AND day = f.day AND slug = f.slug OFFSET 0) o${index}`,
  );
  return {
    sql: `filing f ${lookUps.join(" ")} WHERE f.term = $1 AND (f.day, f.slug) > ($2, $3) AND (f.day, f.slug) < ($4, $5)`,
    values: [walked.id, ...above, ...below, ...others.map((term) => term.id)],
  };
}
