/**
 * What kind of thing a token is.
 *
 * `word` and `number` are the words of the text, one position each. `part` is a piece of a compound or of an address,
 * one position each as well. The others are read beside those, at the position of the first word they cover:
 * `joined` writes a compound in one word, `address` is a whole e-mail or web address, `date` a day or a month,
 * `ordinal` a rank. `acronym` is a word printed with points (O.T.A.N.), joined.
 */
export type TokenKind = "word" | "number" | "acronym" | "part" | "joined" | "address" | "date" | "ordinal";

/** A word of a text as the index knows it, with its place in the text as printed. */
export interface Token {
  /** What is indexed and looked up: the stem, without case or accents. A date is "date:2008-03-11" or "date:2008-03". */
  term: string;
  /** The exact word, without case or accents: tells « ministres » from « ministre », and CCQS from a chance stem. */
  form: string;
  /** Where it stands in the text given, in UTF-16 units; `end` is just after it. Elided articles are left out. */
  start: number;
  end: number;
  /** Rank of the word in the text, from 0; consecutive words differ by one. Phrases are runs of positions. */
  position: number;
  kind: TokenKind;
}

/** Kinds that stand beside the words of the text instead of being one of them. */
export const isBeside = (kind: TokenKind): boolean =>
  kind === "joined" || kind === "address" || kind === "date" || kind === "ordinal";
