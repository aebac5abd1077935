import { expect, test } from "vitest";
import { analyse } from "./analyse.ts";
import { isPastAuxiliary } from "./past-auxiliary.ts";
import { isBeside } from "./token.ts";

const isAuxiliaryIn = (text: string, language = "fr"): boolean => {
  const words = analyse(text, language).filter(({ kind }) => !isBeside(kind));
  return isPastAuxiliary(
    words,
    words.findIndex(({ form }) => form === "ete"),
    language,
  );
};

test.for(["quand a été créé le conseil", "a-t-elle été votée", "les quais n’ont pas encore été rouverts", "ayant ete saisis"])(
  "« été » in « %s » is a form of « être »",
  (text) => {
    expect(isAuxiliaryIn(text)).toBe(true);
  },
);

test.for(["les œuvres de l’été", "été comme hiver", "la digue a tenu tout l’été", "il a plu cet été"])(
  "« été » in « %s » is the season",
  (text) => {
    expect(isAuxiliaryIn(text)).toBe(false);
  },
);

test("other languages have no such word", () => {
  expect(isAuxiliaryIn("a ete", "en")).toBe(false);
});
