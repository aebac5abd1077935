import type { Edit } from "./edit.ts";
import type { QuoteLevels } from "./quotes.ts";

/** The typography of one language, beside its quotation marks. */
export interface LanguageRules {
  quotes: QuoteLevels;
  /** Every edit the language asks for in one text, in any order; `settle` keeps those that stand. */
  edits(text: string): Edit[];
  /** Letters to raise: the first group is written as it is, the second raised. */
  ordinals?: RegExp;
}

/** Replaces each match of a pattern (with the flag `g`) by the same characters. */
export function replaceEach(text: string, pattern: RegExp, insert: string): Edit[] {
  return Array.from(text.matchAll(pattern), (match) => ({ at: match.index, remove: match[0].length, insert }));
}

/** The gap between two words: spaces, no-break or not, on one line. At most three, so that no pattern runs away. */
export const GAP = String.raw`[ \u00a0\u202f]{1,3}`;

/** A pattern for the gaps that must not break: each pair says what stands before the gap and what after. */
export function gaps(pairs: readonly (readonly [before: string, after: string])[]): RegExp {
  // What stands after is looked at first: it is shorter, and rules most gaps out.
  const places = pairs.map(([before, after]) => `(?=${after})(?<=${before}${GAP})`);
  return new RegExp(String.raw`(?<![ \u00a0\u202f])${GAP}(?![ \u00a0\u202f])(?:${places.join("|")})`, "gu");
}

/** Three full stops, no more, no less. */
export const THREE_DOTS = /(?<!\.)\.{3}(?!\.)/g;
/** A straight apostrophe between a letter and what it elides before. */
export const APOSTROPHE = /(?<=\p{L})'(?=[\p{L}\p{N}«"“\uFFFC])/gu;
/** One or two hyphens between spaces: a dash, unless between two numbers or at the start of a line. */
export const SPACED_HYPHEN =
  /(?<=[^\s\d][ \u00a0\u202f]+)--?(?=[ \u00a0\u202f]+\S)|(?<=\d[ \u00a0\u202f]+)(?:--(?=[ \u00a0\u202f]+\S)|-(?=[ \u00a0\u202f]+[^\s\d]))/g;
/** Two hyphens between two words. */
export const DOUBLE_HYPHEN = /(?<=[\p{L}\p{N}])--(?=[\p{L}\p{N}])/gu;
