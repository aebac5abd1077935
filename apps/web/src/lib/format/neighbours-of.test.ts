import { expect, test } from "vitest";
import { neighboursOf } from "./neighbours-of.ts";

const periods = ["2009-01", "2008-11", "2008-03"].map((period) => ({ period }));

test("skips the months without articles", () => {
  expect(neighboursOf("2008-11", periods)).toEqual({ before: "2008-03", after: "2009-01" });
});

test("the first and the last have one neighbour", () => {
  expect(neighboursOf("2008-03", periods)).toEqual({ before: undefined, after: "2008-11" });
  expect(neighboursOf("2009-01", periods)).toEqual({ before: "2008-11", after: undefined });
});
