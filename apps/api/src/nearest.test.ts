import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

test.for([
  ["sectoin", "section"],
  ["Limit", "limit"],
  ["langue", "language"],
  ["q", undefined],
  ["x".repeat(100_000), undefined],
])("%s is near %s", ([word, expected]) => {
  expect(nearest(word ?? "", ["section", "limit", "language"])).toBe(expected);
});
