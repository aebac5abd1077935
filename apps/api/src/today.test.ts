import { expect, test } from "vitest";
import { calendar } from "./today.ts";

test("a day begins at midnight where the publication is, in summer and in winter", () => {
  let now = Date.parse("2026-07-13T21:59:59Z");
  const today = calendar("Europe/Paris", () => now);
  expect(today()).toBe("2026-07-13");
  now += 1_000;
  expect(today()).toBe("2026-07-14");
  now = Date.parse("2026-12-31T22:59:59.999Z");
  expect(today()).toBe("2026-12-31");
  now += 1;
  expect(today()).toBe("2027-01-01");
});

test("follows a clock that is set back", () => {
  let now = Date.parse("2026-11-24T12:00:00Z");
  const today = calendar("Europe/Paris", () => now);
  expect(today()).toBe("2026-11-24");
  now = Date.parse("2026-11-23T12:00:00Z");
  expect(today()).toBe("2026-11-23");
});

test("knows the day that has 25 hours", () => {
  let now = Date.parse("2026-10-25T22:30:00Z");
  const today = calendar("Europe/Paris", () => now);
  expect(today()).toBe("2026-10-25");
  now = Date.parse("2026-10-25T23:00:00Z");
  expect(today()).toBe("2026-10-26");
});
