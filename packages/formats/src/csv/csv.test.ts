import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";

test("cells with commas, quotes or line ends are quoted", () => {
  expect(toCsv([["a", "b, c", 'd "e"', "f\ng"]])).toBe('a,"b, c","d ""e""","f\ng"\r\n');
});

test("a cell cannot be a spreadsheet's formula", () => {
  expect(toCsv([["=1+1", "-3", "@x"]])).toBe("'=1+1,'-3,'@x\r\n");
});
