import * as fc from "fast-check";
import { expect, test } from "vitest";
import { countBodyWords } from "./body-words.ts";
import { limitBody } from "./limit-body.ts";
import { readBody } from "./read-body.ts";
import { toMarkdown } from "./to-markdown.ts";

const limited = (markdown: string, words: number, share = 1) => {
  const { body, complete } = limitBody(readBody(markdown).body, { words, share });
  return { markdown: toMarkdown(body), complete };
};

test("a body within its limit comes back whole, notes and images included", () => {
  const markdown = "Un deux[^1] ![trois](/x)\n\n[^1]: quatre\n";
  expect(limited(markdown, 4)).toEqual({ markdown, complete: true });
});

test.for([
  [3, "Un *deux trois*…\n"],
  [4, "Un *deux trois* quatre.\u00a0…\n"],
  [5, "Un *deux trois* quatre. Cinq…\n"],
  [7, "Un *deux trois* quatre. Cinq six.\n\n- sept…\n"],
  [0, ""],
])("cuts after %i words, emphasis kept", ([words, expected]) => {
  expect(limited("Un *deux trois* quatre. Cinq six.\n\n- sept huit\n- neuf\n", Number(words))).toEqual({
    markdown: expected,
    complete: false,
  });
});

test("the share of the whole binds when it is less", () => {
  expect(limited("Un deux trois quatre cinq six sept huit neuf dix", 80, 0.2)).toEqual({
    markdown: "Un deux…\n",
    complete: false,
  });
});

test("an opening has no image, no note, and does not end on a heading or a link to a document", () => {
  expect(limited("![a](/b) Un[^1] deux\n\n## Trois\n\n::: document c\n\nquatre cinq\n\n[^1]: six sept huit", 4)).toEqual({
    markdown: " Un deux\n\n## Trois\n\n::: document c\n\nquatre…\n".replace(/^ /, "&#32;"),
    complete: false,
  });
  expect(limited("Un deux\n\n## Trois\n\n::: document c\n\nquatre", 3).markdown).toBe("Un deux\n");
});

test("code and tables are whole or absent", () => {
  expect(limited("Un\n\n```\ndeux trois\n```\n\nquatre cinq", 2)).toEqual({ markdown: "Un\n", complete: false });
});

test("never gives more words than allowed", () => {
  const markdown = fc
    .array(
      fc.constantFrom(
        "un ",
        "*deux* ",
        "**tr*ois* ",
        "\n\n",
        "- a\n",
        "[b c](/d) ",
        "東京都",
        "é…  ",
        ". ",
        "[^1]",
        "\n\n[^1]: n m\n\n",
        "`x y`",
      ),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(markdown, fc.nat(12), (text, words) => {
      const whole = readBody(text).body;
      const { body, complete } = limitBody(whole, { words, share: 0.5 });
      expect(countBodyWords(body)).toBeLessThanOrEqual(
        complete ? countBodyWords(whole) : Math.min(words, countBodyWords(whole) / 2),
      );
    }),
    { numRuns: 500 },
  );
});
