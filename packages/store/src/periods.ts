import type { Count } from "./store.ts";
import { dayOf } from "./place.ts";

/** For each period: what a day's number, 20080311, is divided by to give the period's, and the characters of "2008-03-11" that name it. */
export const PERIODS = {
  year: { divisor: 10_000, characters: 4 },
  month: { divisor: 100, characters: 7 },
  day: { divisor: 1, characters: 10 },
} as const;
export type Period = keyof typeof PERIODS;

/** The name of a period: 200803 is "2008-03". */
export const periodKey = (name: Period, period: number): string =>
  dayOf(period * PERIODS[name].divisor).slice(0, PERIODS[name].characters);

/** The order of counts that are not of periods: the largest first, then by key. */
export const largestFirst = (a: Count, b: Count): number => b.count - a.count || (a.key < b.key ? -1 : 1);
