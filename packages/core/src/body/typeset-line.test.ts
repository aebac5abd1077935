import { expect, test } from "vitest";
import { typesetLine } from "./typeset-line.ts";

test("a French name of an event has the letter of its ordinal raised", () => {
  expect(typesetLine("7e session : l'ordre du jour", "fr")).toEqual([
    { type: "text", text: "7" },
    { type: "superscript", text: "e" },
    { type: "text", text: " session\u00a0: l’ordre du jour" },
  ]);
});

test("the first of a month is raised", () => {
  expect(typesetLine("1er octobre 2009", "fr").map((run) => ("text" in run ? run.text : ""))).toEqual([
    "1",
    "er",
    "\u00a0octobre 2009",
  ]);
});

test("a line in another language stays one text", () => {
  expect(typesetLine("7th session", "en")).toEqual([{ type: "text", text: "7th session" }]);
  expect(typesetLine("7e zitting", "nl")).toEqual([{ type: "text", text: "7e zitting" }]);
});
