import { expect, test } from "vitest";
import { highlighted } from "./highlighted.ts";

const marked = (text: string, words: string[], language = "fr") => {
  const ranges = words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  return highlighted(text, ranges, language)
    .map((run) => (run.marked ? `[${run.text}]` : run.text))
    .join("");
};

test("marks keep to their words when typography adds and takes away", () => {
  expect(marked('Il dit: "l\'accord tient!" ... Vraiment ?', ["accord", "Vraiment"])).toBe(
    "Il dit\u00a0: «\u00a0l’[accord] tient\u202f!\u00a0» … [Vraiment]\u202f?",
  );
});

test("a text without marks is set as it is", () => {
  expect(highlighted("Fin ?", [], "fr")).toEqual([{ text: "Fin\u202f?", marked: false }]);
});

test("an accent written apart stays with its letter", () => {
  expect(marked("cafe\u0301 noir", ["cafe\u0301"], "xx")).toBe("[cafe\u0301] noir");
});

const letters = (given: string) => given.match(/[\p{L}\p{N}]/gu)?.join("");

test("wherever marks begin and end, no letter is lost and none is shown twice", () => {
  const text = 'Il dit: "l\'accord"... cafe\u0301 20 000 €!';
  for (let start = 0; start < text.length; start++) {
    for (let end = start; end <= text.length + 1; end++) {
      const ranges = [
        { start, end },
        { start: Math.max(start, end - 2), end: end + 1 },
      ];
      expect(
        letters(
          highlighted(text, ranges, "fr")
            .map((run) => run.text)
            .join(""),
        ),
      ).toBe(letters(text));
    }
  }
});
