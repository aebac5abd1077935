import { gaps, type LanguageRules, replaceEach, SPACED_HYPHEN, THREE_DOTS } from "./language-rules.ts";

const NO_BREAK_GAPS = gaps([
  ["(?:№|§)", "\\d"],
  ["(?<![\\p{L}\\p{N}.…])\\p{Lu}\\.", "\\p{Lu}"],
  // A dash never begins a line (Мильчин, Справочник издателя и автора).
  ["[^\\s]", "(?:[—–]|--?)[ \\u00a0\\u202f]"],
]);

/** Russian: «ёлочки» without spaces, „лапки“ inside, a spaced hyphen as an em dash that stays on its line. */
export const russian: LanguageRules = {
  quotes: [
    ["«", "»"],
    ["„", "“"],
  ],
  edits: (text) => [
    ...replaceEach(text, NO_BREAK_GAPS, "\u00a0"),
    ...replaceEach(text, SPACED_HYPHEN, "—"),
    ...replaceEach(text, THREE_DOTS, "…"),
  ],
};
