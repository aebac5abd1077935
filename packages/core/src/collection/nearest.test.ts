import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

test.for([
  ["defens", "defense"],
  ["headlin", "headline"],
  ["langauge", "language"],
  ["Section", "section"],
  ["publisedOn", "publishedOn"],
])("takes %s for %s", ([written, meant]) => {
  expect(nearest(written as string, ["defense", "headline", "language", "section", "publishedOn"])).toBe(meant);
});

test.for(["", "x", "brest", "subjects"])("takes %j for none of them", (written) => {
  expect(nearest(written, ["defense", "headline", "section"])).toBeUndefined();
});
