import type { Day } from "@revue/core";
import type { Position } from "./store.ts";

/** A day as a number, 20080311: numbers sort as the days do. Throws a `RangeError` on what is not `YYYY-MM-DD`. */
export function dayNumber(day: Day): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`${JSON.stringify(day.slice(0, 40))} is not a day`);
  return Number(day.replaceAll("-", ""));
}

export function dayOf(number: number): Day {
  const digits = String(number).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** A stretch of the order of articles: strictly between two places, each a day's number and a slug. */
export interface Stretch {
  above: readonly [day: number, slug: string];
  below: readonly [day: number, slug: string];
}

/**
 * Turns first day, last day and the place to start after into one stretch, so that one statement serves them all.
 * No slug sorts before the empty one: `[day, ""]` stands before all articles of that day.
 */
export function stretch(
  { from, to }: { from?: Day; to?: Day },
  start?: { sort: "newest" | "oldest"; after?: Position | undefined },
): Stretch {
  let above: Stretch["above"] = [from === undefined ? 0 : dayNumber(from), ""];
  let below: Stretch["below"] = [to === undefined ? 99_999_999 : dayNumber(to) + 1, ""];
  if (start?.after) {
    const place = [dayNumber(start.after.publishedOn), start.after.slug] as const;
    if (start.sort === "newest" && isBefore(place, below)) below = place;
    if (start.sort === "oldest" && isBefore(above, place)) above = place;
  }
  return { above, below };
}

const isBefore = (a: readonly [number, string], b: readonly [number, string]): boolean =>
  a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

/** Days since 1970 of a day's number, so that two days can be subtracted. */
export const daysSinceEpoch = (day: number): number => Date.parse(dayOf(day)) / 86_400_000;
