import type { Day } from "../day.ts";

/** The day the directive 2019/790 came into force: nothing published before it is covered (art. 15 § 4). */
const DIRECTIVE_IN_FORCE = "2019-06-06";

/**
 * Gives the last day of the press publishers' neighbouring right over an article.
 *
 * Rule: two years from 1 January after first publication (CPI L211-4 V), not for what was
 * published before the directive came into force.
 *
 * @returns the last day, included, or undefined when there never was such a right
 */
export function neighbouringRightUntil(publishedOn: Day): Day | undefined {
  if (publishedOn < DIRECTIVE_IN_FORCE) return undefined;
  return `${Number(publishedOn.slice(0, 4)) + 2}-12-31`;
}
