import * as fc from "fast-check";
import { expect, test } from "vitest";
import { countWords, cutWords } from "./words.ts";

test.for([
  ["", 0],
  ["  \u00a0 ", 0],
  ["l’Union franco-russe", 2],
  ["notamment\u00a0: – « oui »", 2],
  ["12\u202f300 km", 3],
  ["東京都", 3],
  ["東京 et Paris", 4],
] as const)("%j has %i words", ([text, words]) => {
  expect(countWords(text)).toBe(words);
});

test.for([
  ["un deux trois", 3, "un deux trois"],
  ["un deux trois ", 3, "un deux trois"],
  ["un deux trois", 2, "un deux…"],
  ["un, deux", 1, "un…"],
  ["un\u00a0: deux", 1, "un…"],
  ["un. Deux", 1, "un.\u00a0…"],
  ["un… deux", 1, "un…"],
  ["« un deux", 1, "« un…"],
  ["un deux", 0, ""],
  ["😀 👩‍👩‍👧 un e\u0301 deux", 2, "😀 👩‍👩‍👧 un e\u0301…"],
  ["東京都", 2, "東京…"],
] as const)("%j cut at %i", ([text, words, expected]) => {
  expect(cutWords(text, words)).toBe(expected);
});

test("a cut text never has more words, and begins as the text does", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(10), (text, words) => {
      const cut = cutWords(text, words);
      expect(countWords(cut)).toBeLessThanOrEqual(words);
      expect(text.startsWith(cut.replace(/\u00a0?…$/, ""))).toBe(true);
      expect(cut.isWellFormed()).toBe(text.isWellFormed() || cut.isWellFormed());
    }),
  );
});

test("words count the same beside a character of a script without spaces, which counts for one", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aé1Ж٣ –’.,«»e\u0301\u00a0\u202f\n\t…€←²") }), (text) => {
      expect(countWords(`${text} 東`)).toBe(countWords(text) + 1);
    }),
  );
});
