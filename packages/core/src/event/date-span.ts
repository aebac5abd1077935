import type { Day, UncertainDate } from "../day.ts";

/** The days a date may be, first and last included. */
export interface DateSpan {
  first: Day;
  last: Day;
}

/** How closely a date is known. */
export type Precision = "day" | "month" | "year" | "between";

/** The span of days an uncertain date may be: a day is itself, "2002-11" the month of November 2002. */
export function spanOf(date: UncertainDate): DateSpan {
  if ("between" in date) return { first: date.between[0], last: date.between[1] };
  const { on } = date;
  if (on.length === 10) return { first: on, last: on };
  if (on.length === 4) return { first: `${on}-01-01`, last: `${on}-12-31` };
  return { first: `${on}-01`, last: `${on}-${String(daysIn(on)).padStart(2, "0")}` };
}

export function precisionOf(date: UncertainDate): Precision {
  if ("between" in date) return "between";
  return date.on.length === 10 ? "day" : date.on.length === 7 ? "month" : "year";
}

/** Puts what is dated in order: by the first day it may be, then by the last. */
export function byDate(one: { date: UncertainDate }, other: { date: UncertainDate }): number {
  const [a, b] = [spanOf(one.date), spanOf(other.date)];
  return a.first === b.first ? compare(a.last, b.last) : compare(a.first, b.first);
}

/** Days in a month written "2008-02". The day before the first of the next month is its last. */
const daysIn = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
