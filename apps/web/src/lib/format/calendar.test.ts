import { expect, test } from "vitest";
import { monthNames, weekdays, weeksOf } from "./calendar.ts";

test("March 2008 begins on a Saturday and has 31 days", () => {
  const weeks = weeksOf(2008, 3);
  expect(weeks[0]).toEqual([undefined, undefined, undefined, undefined, undefined, 1, 2]);
  expect(weeks.at(-1)).toEqual([31, undefined, undefined, undefined, undefined, undefined, undefined]);
});

test("February has 29 days in 2008, 28 in 1900", () => {
  expect(Math.max(...weeksOf(2008, 2).flatMap((week) => week.map((day) => day ?? 0)))).toBe(29);
  expect(Math.max(...weeksOf(1900, 2).flatMap((week) => week.map((day) => day ?? 0)))).toBe(28);
});

test("weeks begin on Monday, in the reader's language", () => {
  expect(weekdays("fr")[0]?.long).toBe("lundi");
  expect(weekdays("en")[6]?.long).toBe("Sunday");
  expect(monthNames("fr")[7]?.long).toBe("août");
});
