import { aSubject } from "@revue/core/fixtures";
import { expect, test } from "vitest";
import { readKnownWords } from "./known-words.ts";
import type { FormEntry, Segment } from "./segment.ts";

const entry = (letter: string, [form, count]: [string, number]): FormEntry => ({ key: letter + form, term: form, count });

/** A segment with nothing but words: of each language, blocks of words in ascending order with how many articles hold them. */
function withWords(words: Record<string, [form: string, count: number][][]>): Segment {
  const segment: Pick<Segment, "letters" | "formBlocks"> = {
    letters: Object.keys(words),
    async *formBlocks(prefix: string) {
      for (const block of words[prefix] ?? []) yield block.map((one) => entry(prefix, one));
    },
  };
  return segment as Segment;
}

test("a word counts as often as all segments and languages have it, under each of its terms", async () => {
  const segments = [
    withWords({
      f: [
        [["balise", 2]],
        [],
        [
          ["phare", 3],
          ["phare", 4],
        ],
      ],
      e: [[["balise", 5]]],
    }),
    withWords({
      f: [
        [
          ["ancre", 1],
          ["balise", 10],
        ],
        [["zone", 7]],
      ],
    }),
  ];
  const spelling = await readKnownWords(segments, [], ["fr", "en"]);
  expect(["ancre", "balise", "phare", "zone", "quai"].map((form) => spelling.count(form))).toEqual([1, 17, 7, 7, 0]);
});

test("words of the subjects' names are known where no article prints them, and count once", async () => {
  const subjects = [aSubject({ name: { fr: "Jeanne Phare" } })];
  const spelling = await readKnownWords([withWords({ f: [[["phare", 3]]] })], subjects, ["fr"]);
  expect([spelling.count("jeanne"), spelling.count("phare")]).toEqual([1, 3]);
});
