import { expect, test } from "vitest";
import type { UncertainDate } from "../day.ts";
import type { Office } from "./subject.ts";
import { officesOn } from "./office-on.ts";

const office = (fr: string, over: Partial<Office>): Office => ({ title: { fr }, attestedOn: [], evidence: [], ...over });
const held = (offices: Office[], date: UncertainDate) => officesOn(offices, date).map(({ title }) => title["fr"]);

test("an office is held on the days that attest it, and not between them", () => {
  const minister = office("Ministre", { attestedOn: ["2005-01-21", "2007-02-21"] });
  expect(held([minister], { on: "2005-01-21" })).toEqual(["Ministre"]);
  expect(held([minister], { on: "2005-01" })).toEqual(["Ministre"]);
  expect(held([minister], { on: "2006-01-21" })).toEqual([]);
});

test("a period covers what lies whole inside it; its ends are as exact as they are known", () => {
  const offices = [
    office("Maire", { from: { on: "2001" }, to: { on: "2004-03" } }),
    office("Sénatrice", { from: { on: "2004-04-01" } }),
  ];
  expect(held(offices, { on: "2003-07" })).toEqual(["Maire"]);
  expect(held(offices, { on: "2004-03-15" })).toEqual([]);
  expect(held(offices, { between: ["2004-04-02", "2004-05-02"] })).toEqual(["Sénatrice"]);
  expect(held(offices, { on: "2004" })).toEqual([]);
});

test("an office known by no date is held on none", () => {
  expect(held([office("Maire", {})], { on: "2003" })).toEqual([]);
});
