import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../analysis/fold.ts";
import { WordSieve } from "./word-sieve.ts";

const LETTERS = [..."aAéÉzœŒæßÇñıİſ09²ЁёйЙщЩσΣς漢𝔸ŀĳǄŉǱ", "и\u0306", "e\u0301", "\u00ad", "\u200d", "ﬁ"];
const words = array(constantFrom(...LETTERS), { minLength: 1, maxLength: 8 }).map((letters) => letters.join(""));

test("a word of the set always passes, however it is printed", () => {
  assert(
    property(words, (printed) => {
      const sieve = new WordSieve([fold(printed)]);
      expect([sieve.read(`${printed} x`, 0), sieve.end]).toEqual([true, printed.length]);
    }),
  );
});

test("most others do not, and a sign begins no word", () => {
  const sieve = new WordSieve(["digue", "port"]);
  const others = Array.from({ length: 1_000 }, (_, rank) => `mot${rank}`);
  expect(others.filter((other) => sieve.read(other, 0)).length).toBeLessThan(60);
  expect([sieve.read("« Port »", 0), sieve.end]).toEqual([false, 0]);
  expect([sieve.read("« Port »", 2), sieve.end]).toEqual([true, 6]);
  expect([sieve.read("l’île", 2), sieve.end]).toEqual([false, 5]);
});
