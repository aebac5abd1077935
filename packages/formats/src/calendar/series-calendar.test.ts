import { aCollection, anEvent, aSeries } from "@revue/core/fixtures";
import { expect, test } from "vitest";
import { lookupIn } from "../record/lookup.ts";
import { seriesCalendar } from "./series-calendar.ts";

const calendar = (...events: ReturnType<typeof anEvent>[]) => {
  const series = aSeries({ events });
  const from = { language: "fr", site: "https://vigie.example", at: "2026-11-24T08:00:00.000Z" };
  return seriesCalendar(series, lookupIn(aCollection({ series: [series] })), from);
};

test("no line is longer than 75 bytes, and none breaks a character", () => {
  const name = `Assises des marées, ${"é".repeat(80)} ; fin`;
  const text = calendar(anEvent({ name: { fr: name } }));
  for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(text.replaceAll("\r\n ", "")).toContain(`SUMMARY:${name.replace(",", "\\,").replace(";", "\\;")}\r\n`);
});

test("a day that is doubted is tentative and says so; a year alone is left out", () => {
  const text = calendar(
    anEvent({ date: { on: "2014-05-06", uncertain: true } }),
    anEvent({ slug: "assises-2", date: { on: "2015" } }),
    anEvent({ slug: "assises-3", date: { between: ["2016-01-30", "2016-02-02"] } }),
  );
  expect(text.match(/UID:[\w-]+/g)).toEqual(["UID:assises-1", "UID:assises-3"]);
  expect(text).toContain("STATUS:TENTATIVE");
  expect(text).toContain("DESCRIPTION:probablement le 6 mai 2014");
  expect(text).toContain("DTSTART;VALUE=DATE:20160130\r\nDTEND;VALUE=DATE:20160203\r\n");
});
