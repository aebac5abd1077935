import { ByteReader } from "./bytes.ts";

/**
 * Goes through a block of words as `SegmentWriter` wrote it: each as how much it has in common with the one before. No text is made of a
 * word unless asked for: most are only passed.
 */
export class FormWalk {
  readonly #reader: ByteReader;
  /** The key reached, as UTF-16. */
  #units = new Uint16Array(64);
  #length = 0;
  /** How much of its word the term has, and where its own bytes begin. */
  #termShared = 0;
  #termAt = 0;
  readonly #prefix: string;
  /** Whether the key reached begins with the prefix. */
  isWanted: boolean;
  /** Articles that hold the word. */
  count = 0;

  constructor(block: Uint8Array, prefix: string) {
    this.#reader = new ByteReader(block);
    this.#prefix = prefix;
    this.isWanted = prefix === "";
  }

  /** @returns whether there was one more */
  next(): boolean {
    const reader = this.#reader;
    if (reader.isAtEnd) return false;
    const shared = reader.number();
    this.#append(shared, reader.number());
    // With so much in common it is as wanted as the one before.
    if (shared < this.#prefix.length) this.isWanted = this.#isBegun();
    this.#termShared = reader.number();
    this.#termAt = reader.at;
    const length = reader.number();
    reader.at += length;
    this.count = reader.number();
    return true;
  }

  key(): string {
    return String.fromCharCode(...this.#units.subarray(0, this.#length));
  }

  term(): string {
    return this.key().slice(1, 1 + this.#termShared) + new ByteReader(this.#reader.bytes, this.#termAt).text();
  }

  #append(shared: number, bytes: number): void {
    const reader = this.#reader;
    if (this.#units.length < shared + bytes) {
      const grown = new Uint16Array(2 * (shared + bytes));
      grown.set(this.#units);
      this.#units = grown;
    }
    const units = this.#units;
    const { bytes: block } = reader;
    const from = reader.at;
    const end = from + bytes;
    let at = from;
    let length = shared;
    while (at < end && (block[at] as number) < 0x80) units[length++] = block[at++] as number;
    if (at < end) {
      const rest = block.toString("utf8", at, end);
      for (let index = 0; index < rest.length; index += 1) units[length++] = rest.charCodeAt(index);
    }
    this.#length = length;
    reader.at = end;
  }

  #isBegun(): boolean {
    const prefix = this.#prefix;
    if (this.#length < prefix.length) return false;
    for (let index = 0; index < prefix.length; index += 1) if (this.#units[index] !== prefix.charCodeAt(index)) return false;
    return true;
  }
}
