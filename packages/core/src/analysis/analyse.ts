import { Scan } from "./scan.ts";
import type { Token } from "./token.ts";
import { lexiconOf, type Word } from "./word.ts";

/**
 * Cuts a text into the words of the index: the one chain for indexing, querying, highlighting and explaining.
 *
 * French, English and Russian are stemmed; other languages are only folded (no case, no accents). Scripts written
 * without spaces give one token per character, which needs no dictionary that could differ between two machines;
 * phrases put the characters together again. Beside the words come compounds written in one word, whole addresses, dates
 * and ranks, see `TokenKind`. Stop words are kept, see `isStop`: phrases need them.
 *
 * Tokens come in order of position; those beside a word follow it. Never throws; time is linear in the text.
 *
 * @param language a BCP 47 code
 */
export function analyse(text: string, language: string): Token[] {
  return analyseWords(text, language).tokens;
}

/**
 * The same for who builds an index: beside the tokens the words they were read from, `words[token.position]`. A word's number spares a
 * look-up; it means something within one lexicon of this process, see `Word`.
 */
export function analyseWords(text: string, language: string): { readonly tokens: Token[]; readonly words: readonly Word[] } {
  return new Scan(text, lexiconOf(language)).read();
}
