import { ALONE, characterAt, DIGIT, INSIDE, LETTER, widthAt } from "../analysis/character.ts";
import { fold } from "../analysis/fold.ts";
import { HASH, hashed, hashOf } from "../analysis/word-table.ts";

/** Units folded one by one: Latin with its accents, and Cyrillic. */
const TABLE = 0x530;
const GREEK = [0x370, 0x3ff] as const;
const BITS_PER_WORD = 24;

const OUTSIDE = 1;
/** A letter that folds by what stands beside it, as Σ does, or that is a mark of the one before. */
const UNSURE = 2;
// What a unit is in a word: outside of words, unsure, or its folded letters, the first from bit 8 up. 0 is not looked at yet.
const units = new Int32Array(TABLE);

/**
 * Tells words that are surely none of a set from those that may be, where they stand in a text: most words of a text are in no name,
 * and neither cutting them out nor looking them up is worth its time.
 */
export class WordSieve {
  readonly #bits: Uint32Array;
  readonly #mask: number;
  /** Where the word read last ends; where reading began, when no word begins there. */
  end = 0;

  /** @param words as `fold` writes them */
  constructor(words: Iterable<string>) {
    const all = [...words];
    const size = 2 ** Math.max(10, Math.ceil(Math.log2(all.length * BITS_PER_WORD + 1)));
    this.#mask = size - 1;
    this.#bits = new Uint32Array(size >>> 5);
    for (const word of all) {
      const bit = spread(hashOf(word, 0, word.length)) & this.#mask;
      this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] as number) | (1 << (bit & 31));
    }
  }

  /** Reads the word that begins at an index of a text. @returns whether it may be one of the set */
  read(text: string, at: number): boolean {
    let [hash, isSure, end] = [HASH, true, at];
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      const folded = unit < TABLE ? units[unit] || judge(unit) : isInWord(text, end) ? UNSURE : OUTSIDE;
      if (folded === OUTSIDE) break;
      if (folded === UNSURE) {
        isSure = false;
        if (widthAt(text, end) === 2) end++;
      } else {
        hash = hashed(hash, (folded >>> 8) & 0xffff);
        if (folded < 0) hash = hashed(hash, folded & 0xff);
      }
    }
    this.end = end;
    if (end === at) return false;
    const bit = spread(hash) & this.#mask;
    return !isSure || ((this.#bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }
}

/** The low bits of a hash say little: the high ones are put into them. */
const spread = (hash: number): number => hash ^ (hash >>> 15);

function judge(unit: number): number {
  const character = String.fromCharCode(unit);
  return (units[unit] = isInWord(character, 0) ? packed(unit, character) : OUTSIDE);
}

/** One or two folded units in one number, below 0 when they are two. */
function packed(unit: number, character: string): number {
  const isGreek = GREEK[0] <= unit && unit <= GREEK[1];
  if (isGreek || characterAt(character, 0) === INSIDE) return UNSURE;
  const folded = fold(character);
  const [first, second] = [folded.charCodeAt(0), folded.charCodeAt(1)];
  if (folded.length === 1) return first << 8;
  return folded.length === 2 && second < 0x100 ? (first << 8) | second | (1 << 31) : UNSURE;
}

/** Whether a character belongs to a word. Apostrophes and hyphens part words: « l’ONU » holds « ONU ». */
function isInWord(text: string, at: number): boolean {
  const kind = characterAt(text, at);
  return kind === LETTER || kind === DIGIT || kind === ALONE || kind === INSIDE;
}
