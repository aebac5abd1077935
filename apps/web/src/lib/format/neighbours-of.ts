/**
 * The periods that have articles just before and just after one, in time.
 *
 * @param periods newest first, as the archive gives them; the period itself may be missing
 */
export function neighboursOf(
  period: string,
  periods: readonly { period: string }[],
): { before: string | undefined; after: string | undefined } {
  return {
    before: periods.find((other) => other.period < period)?.period,
    after: periods.findLast((other) => other.period > period)?.period,
  };
}
