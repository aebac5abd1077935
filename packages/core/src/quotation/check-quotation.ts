import { align, type Alignment } from "./align.ts";
import { quoteParts, type QuotePart } from "./quote-parts.ts";
import { FormBook, tokensOf, type Tokens } from "./quote-tokens.ts";

/** Where a quotation and its document differ: the words of each there. One of them may be empty. */
export interface QuotationDifference {
  quoted: string;
  document: string;
}

/** How a quotation compares with the text it is taken from. */
export interface QuotationCheck {
  /**
   * `exact`: its characters stand there. `same`: they do once typography is set aside (quotation marks, spaces, apostrophes,
   * dashes, line breaks, marks of lists). `altered`: words differ. `partial`: a part of it stands there, the rest does not.
   */
  result: "exact" | "same" | "altered" | "partial" | "not-found";
  /** With `altered`, in reading order; at most 50. */
  differences: QuotationDifference[];
  /** Share of the quotation's words found in the document, from 0 to 1. */
  found: number;
}

/** Least share of the words that must be found for the rest to be called a difference rather than a lack. */
const ALTERED_LEAST = 0.7;
/** Fewest words in a row that count as a part found, and least share of the quotation. */
const PART_WORDS = 5;
const PART_LEAST = 0.15;
/** Words in a row missing at an end of the quotation that make it partial rather than altered. */
const END_WORDS = 8;
const DIFFERENCES_MAX = 50;
/** Words of the document that an editor's bracket may stand for. */
const INSERT_WORDS = 12;

/**
 * Compares a quotation with the text of its document.
 *
 * « […] » may stand for any words; words in brackets are the editor's, in the place of a few words of the document or of none;
 * « [L]e » stands for « le ». A changed sign of punctuation is a difference, like a changed word.
 *
 * @param quote plain text, with or without the quotation marks around it
 * @param document plain text
 */
export function checkQuotation(quote: string, document: string): QuotationCheck {
  const { parts, recased } = quoteParts(quote);
  if (parts.length === 0) return { result: "not-found", differences: [], found: 0 };
  if (recased.length === 0 && standsExactly(parts, document)) return { result: "exact", differences: [], found: 1 };

  const book = new FormBook();
  for (const word of recased) book.join(word, otherCase(word));
  const pieces = parts.map((part) => ({ ...part, tokens: tokensOf(part.text, book, true) }));
  const whole = tokensOf(document, book, false);
  if (pieces.every(({ tokens }) => tokens.length === 0)) return { result: "not-found", differences: [], found: 0 };
  if (standsInOrder(pieces, whole, 0, 0)) return { result: "same", differences: [], found: 1 };
  return compared(pieces, whole);
}

const otherCase = (word: string): string => {
  const first = word.charAt(0);
  return (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + word.slice(1);
};

/** Whether every part stands in the document, character for character, in this order; brackets are never the document's. */
function standsExactly(parts: readonly QuotePart[], document: string): boolean {
  let from = 0;
  for (const { text, before } of parts) {
    if (before === "insert") return false;
    const at = document.indexOf(text, from);
    if (at === -1) return false;
    from = at + text.length;
  }
  return true;
}

type Piece = QuotePart & { tokens: Tokens };

/** Whether the pieces from this one on stand in the document, token for token, each where the one before lets it. */
function standsInOrder(pieces: readonly Piece[], document: Tokens, rank: number, from: number): boolean {
  const piece = pieces[rank];
  if (piece === undefined) return true;
  const last = piece.before === "insert" ? from + INSERT_WORDS : document.length;
  const first = piece.tokens.forms[0];
  for (let at = from; at <= last && at + piece.tokens.length <= document.length; at++) {
    if (document.forms[at] !== first || !standsAt(piece.tokens, document, at)) continue;
    if (standsInOrder(pieces, document, rank + 1, at + piece.tokens.length)) return true;
    // What comes after « […] » may stand anywhere behind: a later place of this piece would not help it.
    if (pieces[rank + 1]?.before === "cut") return false;
  }
  return false;
}

function standsAt(piece: Tokens, document: Tokens, at: number): boolean {
  for (let step = 1; step < piece.length; step++) if (piece.forms[step] !== document.forms[at + step]) return false;
  return true;
}

function compared(pieces: readonly Piece[], document: Tokens): QuotationCheck {
  let from = 0;
  let words = 0;
  let matched = 0;
  let longest = 0;
  let cutShort = false;
  const differences: QuotationDifference[] = [];
  for (const { tokens } of pieces) {
    const alignment = align(tokens, document, from);
    const reading = readAlignment(tokens, document, alignment);
    words += tokens.length;
    matched += reading.matched;
    longest = Math.max(longest, reading.longest);
    cutShort ||= reading.cutShort;
    differences.push(...reading.differences);
    if (alignment !== undefined && reading.matched > tokens.length / 2) from = alignment.end;
  }
  const found = matched / words;
  if (found >= ALTERED_LEAST && !cutShort)
    return { result: "altered", differences: differences.slice(0, DIFFERENCES_MAX), found };
  // A document shorter than what quotes it may be whole in it.
  const part = found >= PART_LEAST || matched >= document.length * ALTERED_LEAST;
  if (longest >= Math.min(PART_WORDS, words) && part) return { result: "partial", differences: [], found };
  return { result: "not-found", differences: [], found };
}

interface Reading {
  matched: number;
  /** Most tokens found in a row, in the quotation and in the document both. */
  longest: number;
  /** Whole sentences are missing at one end: it was not changed, it is not there. */
  cutShort: boolean;
  differences: QuotationDifference[];
}

function readAlignment(quote: Tokens, document: Tokens, alignment: Alignment | undefined): Reading {
  if (alignment === undefined) {
    const differences = quote.length === 0 ? [] : [{ quoted: words(quote, 0, quote.length), document: "" }];
    return { matched: 0, longest: 0, cutShort: quote.length >= END_WORDS, differences };
  }
  const { places, start } = alignment;
  const reading: Reading = { matched: 0, longest: 0, cutShort: false, differences: [] };
  let row = 0;
  let next = start;
  let inRow = 0;
  const firstFound = places.findIndex((place) => place !== -1);
  const lastFound = places.findLastIndex((place) => place !== -1);
  reading.cutShort = firstFound >= END_WORDS || places.length - 1 - lastFound >= END_WORDS;
  while (row < places.length) {
    const place = places[row] ?? -1;
    if (place === next && place !== -1) {
      reading.matched++;
      reading.longest = Math.max(reading.longest, ++inRow);
      next = place + 1;
      row++;
      continue;
    }
    inRow = 0;
    // From here to the next token that both have, the two differ.
    let end = row;
    while (end < places.length && places[end] === -1) end++;
    const until = end < places.length ? (places[end] ?? next) : end === places.length ? alignment.end : next;
    reading.differences.push({ quoted: words(quote, row, end), document: words(document, next, until) });
    next = until;
    if (end === row) continue;
    row = end;
  }
  return reading;
}

/** The words from one token to another, as printed. */
function words({ text, starts, ends }: Tokens, from: number, to: number): string {
  if (from >= to) return "";
  return text.slice(starts[from], ends[to - 1]).replace(/\s+/gu, " ");
}
