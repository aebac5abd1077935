import { stopTerms } from "@revue/core/search";

/**
 * The ways texts are analysed, each with the letter that begins its terms in the index: French, English, Russian, and
 * one for all other languages, which are only folded.
 */
export const LEXICONS = { fr: "f", en: "e", ru: "r", und: "u" } as const;
export type Lexicon = keyof typeof LEXICONS;

/** The lexicon of a BCP 47 code. */
export function lexiconOf(language: string): Lexicon {
  const primary = language.split("-", 1)[0];
  return primary === "fr" || primary === "en" || primary === "ru" ? primary : "und";
}

/** What is indexed beside words: whose byline an article bears, and its subjects. */
export const BYLINE_WORD = "@";
export const FILED_SUBJECT = "#";

const numbers = new Map<Lexicon, Map<string, number>>();

/** The number of a stop word's term, 1 to 255, for telling which one stands beside a word; 0 when it is no stop word. */
export function stopNumber(term: string, lexicon: Lexicon): number {
  let known = numbers.get(lexicon);
  if (known === undefined) {
    known = new Map([...stopTerms(lexicon)].slice(0, 255).map((stop, index) => [stop, index + 1]));
    numbers.set(lexicon, known);
  }
  return known.get(term) ?? 0;
}
