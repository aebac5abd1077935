import type { Day } from "@revue/core";

/**
 * A calendar for one time zone: the day it is there, asked thousands of times a second and computed once a day.
 *
 * @param now the clock, in milliseconds since 1970
 */
export function calendar(timeZone: string, now: () => number = Date.now): () => Day {
  let begins = Infinity;
  let ends = -Infinity;
  let day: Day = "";
  return () => {
    const instant = now();
    // A clock may also be set back.
    if (instant >= ends || instant < begins) {
      const here = Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(timeZone);
      day = here.toPlainDate().toString();
      begins = here.startOfDay().epochMilliseconds;
      ends = here.add({ days: 1 }).startOfDay().epochMilliseconds;
    }
    return day;
  };
}
