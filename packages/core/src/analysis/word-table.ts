/** What a hash begins with, and how a UTF-16 unit goes into it (FNV-1a). */
export const HASH = 0x811c9dc5 | 0;
export const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The hash of a part of a text. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = HASH;
  for (let at = start; at < end; at += 1) hash = hashed(hash, text.charCodeAt(at));
  return hash;
}

/**
 * What is known of words by how they are printed, looked up where they stand in a text: a `Map` would want each of them cut out first, which costs more
 * than the rest of the analysis. What is compared lies close together, since memory that no cache holds is what a look-up waits for.
 */
export class WordTable<Known> {
  readonly #max: number;
  readonly #mask: number;
  /** Two numbers for each place: a hash, and the number of a word plus one, 0 where there is none. */
  readonly #slots: Int32Array;
  /** Printed words one after the other, and where each of them ends. */
  #letters = new Uint16Array(4_096);
  readonly #ends: Uint32Array;
  readonly #words: Known[] = [];

  /** @param max how many words it takes */
  constructor(max: number) {
    this.#max = max;
    // Never more than half full, so that a free place is near.
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * max)));
    this.#mask = size - 1;
    this.#slots = new Int32Array(2 * size);
    this.#ends = new Uint32Array(max + 1);
  }

  get isFull(): boolean {
    return this.#words.length >= this.#max;
  }

  find(text: string, start: number, end: number, hash: number): Known | undefined {
    for (let place = this.#placeOf(hash); ; place = (place + 1) & this.#mask) {
      const number = this.#slots[2 * place + 1] as number;
      if (number === 0) return undefined;
      if (this.#slots[2 * place] === hash && this.#isAt(number - 1, text, start, end)) return this.#words[number - 1];
    }
  }

  /** Adds a word that is not in it, while it is not full. */
  add(printed: string, hash: number, word: Known): void {
    let place = this.#placeOf(hash);
    while (this.#slots[2 * place + 1] !== 0) place = (place + 1) & this.#mask;
    let at = this.#ends[this.#words.length] as number;
    if (at + printed.length > this.#letters.length) {
      const grown = new Uint16Array(2 * this.#letters.length + printed.length);
      grown.set(this.#letters);
      this.#letters = grown;
    }
    for (let index = 0; index < printed.length; index += 1) this.#letters[at++] = printed.charCodeAt(index);
    this.#slots[2 * place] = hash;
    this.#slots[2 * place + 1] = this.#words.push(word);
    this.#ends[this.#words.length] = at;
  }

  /** The low bits of a hash say little: the high ones are put into them. */
  #placeOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.#mask;
  }

  #isAt(index: number, text: string, start: number, end: number): boolean {
    const from = this.#ends[index] as number;
    if ((this.#ends[index + 1] as number) - from !== end - start) return false;
    const step = from - start;
    for (let at = start; at < end; at += 1) if (this.#letters[at + step] !== text.charCodeAt(at)) return false;
    return true;
  }
}
