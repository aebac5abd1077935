import { ALONE, APOSTROPHE, characterAt, DIGIT, HYPHEN, INSIDE, LETTER, SPACE } from "../analysis/character.ts";

/** A text cut into words and signs, for comparing: each has the number of its folded form, and its place. */
export interface Tokens {
  text: string;
  /** One number per token; equal numbers are equal forms. 0 is any form the book does not know. */
  forms: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  length: number;
}

/** Numbers the forms met in a quotation, so that a long document is compared as numbers. */
export class FormBook {
  readonly #numbers = new Map<string, number>();
  readonly #printed = new Map<string, number>();
  /** Which hashes of plain words are known: most words of a document are not the quotation's, and need not be cut out. */
  readonly #hashes = new Uint8Array(0x10000);

  /** The number of a printed form; 0 when it is unknown and `learn` is false. */
  number(printed: string, learn: boolean): number {
    const known = this.#printed.get(printed);
    if (known !== undefined && (known !== 0 || !learn)) return known;
    const form = folded(printed);
    let number = this.#numbers.get(form) ?? 0;
    if (number === 0 && learn) {
      this.#numbers.set(form, (number = this.#numbers.size + 1));
      // A document may have the form composed, without what was folded away.
      for (const spelling of [printed, form, form.normalize("NFC")]) this.#hashes[hashOf(spelling)] = 1;
    }
    // A page of base 64 must not be remembered word by word.
    if (printed.length <= 40) this.#printed.set(printed, number);
    return number;
  }

  /** Whether a word of plain letters with this hash may be known. */
  mayKnow(hash: number): boolean {
    return this.#hashes[hash & 0xffff] === 1;
  }

  /** Makes two forms one: « [L]e » may stand for « le » and for « Le ». */
  join(one: string, other: string): void {
    this.#numbers.set(folded(other), this.number(one, true));
    this.#printed.delete(other);
    this.#hashes[hashOf(other)] = 1;
  }
}

const step = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  return hash & 0xffff;
}

/**
 * Cuts a text into words and signs, leaving out what is only typography: spaces, quotation marks, soft hyphens, and the signs that
 * open the items of a list.
 *
 * A word holds its apostrophes and hyphens: « l’Union », « anti-missile ».
 */
export function tokensOf(text: string, book: FormBook, learn: boolean): Tokens {
  const most = Math.ceil(text.length / 2) + 1;
  const tokens: Tokens = {
    text,
    forms: new Int32Array(most),
    starts: new Int32Array(most),
    ends: new Int32Array(most),
    length: 0,
  };
  const { length } = text;
  let at = 0;
  let lineStart = true;
  while (at < length) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(text, at, unit);
    if (kind === GAP) {
      if (unit === 10) lineStart = true;
      at++;
      continue;
    }
    let end = at + 1;
    if (kind === PLAIN || kind === WORD) {
      let hash = step(0, unit);
      let plain = kind === PLAIN;
      for (; end < length; end++) {
        const next = text.charCodeAt(end);
        const its = kindOf(text, end, next);
        if (its === PLAIN) {
          hash = step(hash, next);
          continue;
        }
        if (its === WORD) plain = false;
        else if (its === APOSTROPHE_SIGN || its === HYPHEN_SIGN) {
          plain = false;
          const after = end + 1 < length ? kindOf(text, end + 1, text.charCodeAt(end + 1)) : SIGN;
          if (after === PLAIN || after === WORD) continue;
          // « l’ » keeps its apostrophe before a quotation mark too.
          if (its === APOSTROPHE_SIGN) end++;
          break;
        } else break;
      }
      if (!plain || learn || book.mayKnow(hash)) push(tokens, at, end, book.number(text.slice(at, end), learn));
      else push(tokens, at, end, 0);
    } else {
      // Three points are one sign.
      if (unit === 46) while (text.charCodeAt(end) === 46) end++;
      if (!isQuoteMark(unit) && !(lineStart && isBullet(text, at, end)))
        push(tokens, at, end, book.number(text.slice(at, end), learn));
    }
    at = end;
    lineStart = false;
  }
  return tokens;
}

function push(tokens: Tokens, start: number, end: number, form: number): void {
  // More tokens than half the characters: every sign stands by itself.
  if (tokens.length === tokens.forms.length) grow(tokens);
  tokens.forms[tokens.length] = form;
  tokens.starts[tokens.length] = start;
  tokens.ends[tokens.length] = end;
  tokens.length++;
}

function grow(tokens: Tokens): void {
  for (const field of ["forms", "starts", "ends"] as const) {
    const wider = new Int32Array(tokens[field].length * 2);
    wider.set(tokens[field]);
    tokens[field] = wider;
  }
}

/** What a UTF-16 unit does here. A plain one is a letter or digit that folding leaves as it is. */
const [GAP, PLAIN, WORD, APOSTROPHE_SIGN, HYPHEN_SIGN, SIGN] = [1, 2, 3, 4, 5, 6] as const;

// Filled as units are met.
const kinds = new Uint8Array(0x10000);

function kindOf(text: string, at: number, unit: number): number {
  const known = kinds[unit] as number;
  if (known !== 0) return known;
  const kind = judge(text, at);
  // Half of a pair says nothing about the other characters it begins.
  if (unit < 0xd800 || unit > 0xdfff) kinds[unit] = kind;
  return kind;
}

function judge(text: string, at: number): number {
  const character = text.charAt(at);
  const kind = characterAt(text, at);
  if (kind === SPACE) return GAP;
  if (kind === APOSTROPHE) return APOSTROPHE_SIGN;
  if (kind === HYPHEN) return HYPHEN_SIGN;
  if (kind === LETTER || kind === DIGIT || kind === ALONE || kind === INSIDE || /[\uD800-\uDFFF]/.test(character))
    return /^[a-zA-Z0-9\u00c0-\u024f]$/.test(character) && folded(character) === character ? PLAIN : WORD;
  return SIGN;
}

const QUOTE_MARKS = new Set([...'"«»“”„‟‹›‘‚′″＂'].map((mark) => mark.charCodeAt(0)));
const isQuoteMark = (unit: number): boolean => QUOTE_MARKS.has(unit) || unit === 0x2019 || unit === 0x27;
const isBullet = (text: string, at: number, end: number): boolean =>
  /^[-–—•*·]$/.test(text.slice(at, end)) && /\s/.test(text[end] ?? " ");

const UNFOLDED = /^[a-zA-Z0-9,.;:!?]+$/;

/** One spelling for what differs in typography only: apostrophes, hyphens and dashes, ligatures, composed accents. Case stays. */
function folded(printed: string): string {
  if (UNFOLDED.test(printed)) return printed;
  return printed
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[’ʼ‘´`′＇]/g, "'")
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/œ/g, "oe")
    .replace(/Œ/g, "OE")
    .replace(/æ/g, "ae")
    .replace(/^(?:…|\.\.\.)$/, "...");
}
