import { expect, test } from "vitest";
import { finishPage } from "./finish-page.ts";

test("says the language and drops the marks of hydration", () => {
  expect(finishPage('<html lang="%lang%"><!--[--><p>a<!----> b</p><!--]--></html>', "en")).toBe(
    '<html lang="en"><p>a b</p></html>',
  );
});

test("text that speaks of comments stays", () => {
  expect(finishPage("<p>&lt;!-- a --></p>", "fr")).toBe("<p>&lt;!-- a --></p>");
});
