import type { Day } from "../day.ts";

const MS_IN_DAY = 86_400_000;

/** The day that comes so many days after another; before it when `days` is negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(midnight(day) + days * MS_IN_DAY).toISOString().slice(0, 10);
}

/** How many days lie from one day to another: 1 from a day to the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((midnight(to) - midnight(from)) / MS_IN_DAY);
}

/** The rank of a day in its year, from 1 to 366. Rule: ISO 8601-1, ordinal date. */
export function dayOfYear(day: Day): number {
  return daysBetween(`${day.slice(0, 4)}-01-01`, day) + 1;
}

/**
 * The calendar day at an instant in a time zone.
 *
 * @param at an instant, as a Date or in milliseconds since 1970
 * @param timeZone an IANA name, "Europe/Paris"; an unknown one throws a RangeError
 */
export function today(at: Date | number, timeZone: string): Day {
  const parts = new Map(
    calendar(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${(parts.get("year") ?? "").padStart(4, "0")}-${parts.get("month")}-${parts.get("day")}`;
}

// UTC has no change of clock: every day is 24 hours long.
const midnight = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

const calendars = new Map<string, Intl.DateTimeFormat>();

function calendar(timeZone: string): Intl.DateTimeFormat {
  let known = calendars.get(timeZone);
  if (!known) {
    known = new Intl.DateTimeFormat("en-u-ca-iso8601", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    calendars.set(timeZone, known);
  }
  return known;
}
