import { expect, test } from "vitest";
import { addDays, dayOfYear, daysBetween, today } from "./days.ts";

test("days are counted across months, leap days and changes of clock", () => {
  expect(addDays("2008-02-28", 2)).toBe("2008-03-01");
  expect(addDays("2008-01-01", -1)).toBe("2007-12-31");
  expect(daysBetween("2008-03-29", "2008-03-31")).toBe(2);
  expect(daysBetween("2008-03-31", "2008-03-29")).toBe(-2);
  expect(dayOfYear("2008-01-01")).toBe(1);
  expect(dayOfYear("2008-12-31")).toBe(366);
});

test("the day is the one of the time zone", () => {
  const instant = new Date("2017-10-20T22:30:00Z");
  expect(today(instant, "Europe/Paris")).toBe("2017-10-21");
  expect(today(instant.getTime(), "America/New_York")).toBe("2017-10-20");
  expect(() => today(instant, "Europe/Nulle_Part")).toThrow(RangeError);
});
