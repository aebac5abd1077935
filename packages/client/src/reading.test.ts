import { expect, test } from "vitest";
import * as client from "./index.ts";

test("what only the API may decide or read is not among what pages are given", () => {
  expect(Object.keys(client)).not.toEqual(expect.arrayContaining(["permission"]));
  expect(Object.keys(client)).not.toEqual(expect.arrayContaining(["readCollection"]));
});

test("a page can set, count and date what it was given", () => {
  expect(client.typeset("L'accord", "fr")).toBe("L’accord");
  expect(client.dayInWords("2008-03-11", "fr")).toBe("mardi 11 mars 2008");
});
