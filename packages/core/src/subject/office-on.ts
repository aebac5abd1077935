import type { UncertainDate } from "../day.ts";
import { spanOf, type DateSpan } from "../event/date-span.ts";
import type { Office } from "./subject.ts";

/**
 * Gives the offices a person held at a date, as far as the sources show it: those attested on one of its days, and those
 * whose period covers it whole.
 *
 * A period with one end only covers everything on the known side of it. An office without a period and not attested
 * then is not given: that somebody was minister before and after does not say that he was in between.
 */
export function officesOn(offices: readonly Office[], date: UncertainDate): Office[] {
  const asked = spanOf(date);
  return offices.filter((office) => {
    if (office.attestedOn.some((day) => asked.first <= day && day <= asked.last)) return true;
    const period = surePeriod(office);
    return period !== undefined && period.first <= asked.first && asked.last <= period.last;
  });
}

/** Pairs of offices that were surely held at once. What is only known to the year is given the benefit of the doubt. */
export function overlaps(offices: readonly Office[]): { one: number; other: number }[] {
  const periods = offices.map(surePeriod);
  return periods.flatMap((period, other) =>
    periods.slice(0, other).flatMap((earlier, one) => {
      if (!period || !earlier || offices[one]?.concurrent || offices[other]?.concurrent) return [];
      return period.first < earlier.last && earlier.first < period.last ? [{ one, other }] : [];
    }),
  );
}

/** The days on which the office was surely held: from the last day it may have begun to the first it may have ended. */
function surePeriod({ from, to }: Office): DateSpan | undefined {
  if (from === undefined && to === undefined) return undefined;
  return {
    first: from === undefined ? "0000-01-01" : spanOf(from).last,
    last: to === undefined ? "9999-12-31" : spanOf(to).first,
  };
}
