import { APOSTROPHE, DOUBLE_HYPHEN, gaps, type LanguageRules, replaceEach, SPACED_HYPHEN, THREE_DOTS } from "./language-rules.ts";

const NO_BREAK_GAPS = gaps([
  ["(?<![\\p{L}\\p{N}])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Sen|Rep|St)\\.?", "\\p{Lu}"],
  ["(?<!\\p{L})(?:pp?|No|vol|fig|art)\\.", "\\d"],
]);

/** An apostrophe at the end of a word, "workers’", or before two digits, "’90s". */
const EDGE_APOSTROPHE = /(?<=[sS])'(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])'(?=\d\ds?(?![\p{L}\p{N}]))/gu;
/** A straight quote that may open: then a closing one would be taken for an apostrophe. */
const OPENING_QUOTE = /(?<![^\s([{“"—–-])'(?=\p{L})/u;

/**
 * English: curly quotes and apostrophes, a spaced hyphen as an en dash, two hyphens as an em dash.
 * Single straight quotes around words stay: nothing tells them from apostrophes for sure.
 */
export const english: LanguageRules = {
  quotes: [
    ["“", "”"],
    ["‘", "’"],
  ],
  edits: (text) => [
    ...replaceEach(text, NO_BREAK_GAPS, "\u00a0"),
    ...replaceEach(text, APOSTROPHE, "’"),
    ...(OPENING_QUOTE.test(text) ? [] : replaceEach(text, EDGE_APOSTROPHE, "’")),
    ...replaceEach(text, SPACED_HYPHEN, "–"),
    ...replaceEach(text, DOUBLE_HYPHEN, "—"),
    ...replaceEach(text, THREE_DOTS, "…"),
  ],
};
