import { ByteReader, ByteWriter } from "./bytes.ts";

/*
 * The articles that hold a term, in one segment, as bytes:
 *
 *   how many postings; when more than 128, the length of the skip table and the table; the postings.
 *
 * A posting is (step from the last document × 4 + kind), then a byte of frequency when kind has 1, then the exact forms when
 * kind has 2. Without them the term stands once in the body, in its first form: most postings are one byte long.
 * The skip table says, for each block of 128 postings but the first, how far its first document is from that of the block
 * before, and how many bytes of postings and of positions that block takes.
 *
 * Positions are bytes of their own, in the order of postings; those of one posting end with a zero. See `Occurrences`.
 */

export const BLOCK = 128;
export const FREQUENCY_MAX = 127;
/** The bit of a posting's frequency byte that says the term stands in the headline. */
export const IN_HEADLINE = 128;
/** Exact forms told apart; those met later share the last bit. */
export const FORMS_MAX = 31;

/** The postings of one term being written, documents in ascending order. */
export class PostingsWriter {
  count = 0;
  readonly postings = new ByteWriter(8);
  readonly positions: ByteWriter;
  #lastDocument = 0;
  #blockDocument = 0;
  #blockPostings = 0;
  #blockPositions = 0;
  #skips: ByteWriter | undefined;

  constructor(positions = new ByteWriter(8)) {
    this.positions = positions;
  }

  /** To be called before the positions of the posting are written. */
  begin(document: number): void {
    if (this.count > 0 && this.count % BLOCK === 0) {
      const skips = (this.#skips ??= new ByteWriter(16));
      skips.number(document - this.#blockDocument);
      skips.number(this.postings.length - this.#blockPostings);
      skips.number(this.positions.length - this.#blockPositions);
      this.#blockPostings = this.postings.length;
      this.#blockPositions = this.positions.length;
    }
    if (this.count % BLOCK === 0) this.#blockDocument = document;
  }

  end(document: number, frequency: number, forms: number): void {
    const isPlain = frequency === 1;
    const kind = (isPlain ? 0 : 1) | (forms === 1 ? 0 : 2);
    this.postings.number((((document - this.#lastDocument) << 2) | kind) >>> 0);
    if (!isPlain) this.postings.byte(frequency);
    if (forms !== 1) this.postings.number(forms >>> 0);
    this.#lastDocument = document;
    this.count += 1;
  }

  /** Writes one place of the posting begun; they ascend, and `last` is the one before, -1 at first. For the rest see `Occurrences`. */
  place(last: number, position: number, before: number, after: number): void {
    this.positions.number(((position - last) << 2) | (before > 0 ? 1 : 0) | (after > 0 ? 2 : 0));
    if (before > 0) this.positions.byte(before);
    if (after > 0) this.positions.byte(after);
  }

  clear(): void {
    this.count = 0;
    this.postings.clear();
    this.positions.clear();
    this.#skips?.clear();
    this.#lastDocument = 0;
    this.#blockDocument = 0;
    this.#blockPostings = 0;
    this.#blockPositions = 0;
  }

  written(into: ByteWriter): Uint8Array {
    into.clear();
    into.number(this.count);
    if (this.count > BLOCK && this.#skips) {
      into.number(this.#skips.length);
      into.raw(this.#skips.written());
    }
    into.raw(this.postings.written());
    return into.written();
  }
}

/** Where the postings of one segment are decoded to; used again for each term. Frequencies hold `IN_HEADLINE`. */
export class Decoded {
  count = 0;
  documents: Uint32Array;
  frequencies: Uint8Array;
  forms: Uint32Array;

  constructor(size: number) {
    this.documents = new Uint32Array(size);
    this.frequencies = new Uint8Array(size);
    this.forms = new Uint32Array(size);
  }
}

/** How many postings a record holds. */
export const postingsIn = (bytes: Uint8Array): number => new ByteReader(bytes).number();

export function decodePostings(record: Uint8Array, into: Decoded): void {
  const reader = new ByteReader(record);
  const count = reader.number();
  if (count > into.documents.length) throw new Error("more postings than documents in a segment");
  if (count > BLOCK) {
    const length = reader.number();
    reader.at += length;
  }
  const { documents, frequencies, forms } = into;
  let { at } = reader;
  let document = 0;
  for (let index = 0; index < count; index += 1) {
    let byte = record[at++] as number;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = record[at++] as number;
      value |= (byte & 0x7f) << shift;
    }
    document += value >>> 2;
    documents[index] = document;
    frequencies[index] = (value & 1) === 0 ? 1 : (record[at++] as number);
    if ((value & 2) === 0) forms[index] = 1;
    else {
      byte = record[at++] as number;
      let mask = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = record[at++] as number;
        mask |= (byte & 0x7f) << shift;
      }
      forms[index] = mask;
    }
  }
  into.count = count;
}

/** Looks for single documents in a term's postings, in ascending order, jumping over blocks. */
export class PostingsSeeker {
  readonly #count: number;
  readonly #start: number;
  /** Of each block: its first document, where its postings and its positions begin. */
  readonly #firsts: number[] = [];
  readonly #places: number[] = [];
  readonly #positionPlaces: number[] = [];
  #block = -1;
  readonly #reader: ByteReader;
  #rank = 0;
  #document = -1;
  #positions: ByteReader | undefined;
  /** The posting whose positions come next. */
  #positionRank = -1;
  frequency = 0;
  forms = 0;

  constructor(record: Uint8Array) {
    const reader = new ByteReader(record);
    this.#count = reader.number();
    const skipsLength = this.#count > BLOCK ? reader.number() : 0;
    this.#start = reader.at + skipsLength;
    const skipsEnd = this.#start;
    const first = new ByteReader(record, this.#start).number() >>> 2;
    let [document, place, positionPlace] = [first, 0, 0];
    this.#firsts.push(document);
    this.#places.push(place);
    this.#positionPlaces.push(positionPlace);
    while (this.#count > BLOCK && reader.at < skipsEnd) {
      document += reader.number();
      place += reader.number();
      positionPlace += reader.number();
      this.#firsts.push(document);
      this.#places.push(place);
      this.#positionPlaces.push(positionPlace);
    }
    this.#reader = new ByteReader(record, this.#start);
  }

  /**
   * Goes to a document; calls must not go backwards.
   * @returns whether the term stands in it
   */
  seek(document: number): boolean {
    if (document === this.#document) return true;
    if (document < (this.#firsts[0] ?? 0)) return false;
    let low = Math.max(0, this.#block);
    let high = this.#firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#firsts[middle] ?? 0) <= document) low = middle;
      else high = middle - 1;
    }
    if (low !== this.#block) {
      this.#block = low;
      this.#reader.at = this.#start + (this.#places[low] ?? 0);
      this.#rank = low * BLOCK;
      this.#document = -1;
    }
    const end = Math.min(this.#count, (this.#block + 1) * BLOCK);
    while (this.#document < document && this.#rank < end) {
      const value = this.#reader.number();
      // The first step of a block begins in the block before; the table knows where it leads.
      this.#document = this.#rank % BLOCK === 0 ? (this.#firsts[this.#block] ?? 0) : this.#document + (value >>> 2);
      this.frequency = (value & 1) === 0 ? 1 : this.#reader.byte();
      this.forms = (value & 2) === 0 ? 1 : this.#reader.number();
      this.#rank += 1;
    }
    return this.#document === document;
  }

  /** Reads where the term stands in the document sought. Goes on from the document read last, when that is nearer than the block's beginning. */
  occurrences(positions: Uint8Array, into: Occurrences): void {
    const rank = this.#rank - 1;
    const blockRank = this.#block * BLOCK;
    if (this.#positions?.bytes.buffer !== positions.buffer || this.#positions.bytes.byteOffset !== positions.byteOffset) {
      this.#positions = new ByteReader(positions);
      this.#positionRank = -1;
    }
    if (this.#positionRank < blockRank || this.#positionRank > rank) {
      this.#positions.at = this.#positionPlaces[this.#block] ?? 0;
      this.#positionRank = blockRank;
    }
    for (; this.#positionRank < rank; this.#positionRank += 1) passPositions(this.#positions);
    readOccurrences(this.#positions, into);
    this.#positionRank += 1;
  }
}

/**
 * Where a term stands in one document, in ascending order; used again for each. `before` and `after` number the stop word just
 * beside, 0 when there is none.
 */
export class Occurrences {
  count = 0;
  positions = new Int32Array(64);
  before = new Uint8Array(64);
  after = new Uint8Array(64);

  add(position: number, before: number, after: number): void {
    if (this.count === this.positions.length) this.#grow();
    this.positions[this.count] = position;
    this.before[this.count] = before;
    this.after[this.count] = after;
    this.count += 1;
  }

  /** Index of a position; -1 when the term does not stand there. */
  find(position: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.positions[middle] as number) < position) low = middle + 1;
      else high = middle;
    }
    return low < this.count && this.positions[low] === position ? low : -1;
  }

  #grow(): void {
    const grown = [new Int32Array(this.count * 2), new Uint8Array(this.count * 2), new Uint8Array(this.count * 2)] as const;
    grown[0].set(this.positions);
    grown[1].set(this.before);
    grown[2].set(this.after);
    [this.positions, this.before, this.after] = grown;
  }
}

/** Reads the positions of one posting. */
function readOccurrences(reader: ByteReader, into: Occurrences): void {
  into.count = 0;
  let position = -1;
  for (let value = reader.number(); value !== 0; value = reader.number()) {
    position += value >>> 2;
    const before = (value & 1) === 0 ? 0 : (reader.bytes[reader.at++] ?? 0);
    const after = (value & 2) === 0 ? 0 : (reader.bytes[reader.at++] ?? 0);
    into.add(position, before, after);
  }
}

/** Passes over the positions of one posting. */
export function passPositions(reader: ByteReader): void {
  const { bytes } = reader;
  let { at } = reader;
  for (;;) {
    let byte = bytes[at++] as number;
    const flags = byte & 3;
    if (byte === 0 || at > bytes.length) break;
    while (byte >= 0x80) byte = bytes[at++] as number;
    if ((flags & 1) !== 0) at += 1;
    if ((flags & 2) !== 0) at += 1;
  }
  reader.at = at;
}
