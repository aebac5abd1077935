import { analyse } from "./analyse.ts";
import { isBeside } from "./token.ts";

/** Words in a row, as the index knows them: `forms[i]` is the exact word of `terms[i]`. At least one. */
export interface Phrase {
  text: string;
  terms: string[];
  forms: string[];
}

/** Reads a text as words in a row; undefined when it holds none. */
export function phraseOf(text: string, language: string): Phrase | undefined {
  const words = analyse(text, language).filter((token) => !isBeside(token.kind));
  if (words.length === 0) return undefined;
  return { text, terms: words.map((word) => word.term), forms: words.map((word) => word.form) };
}
