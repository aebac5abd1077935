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

/** How many postings a record holds, and where they begin: behind the skip table, which is passed over. */
export function headOf(record: Uint8Array): { count: number; start: number } {
  const reader = new ByteReader(record);
  const count = reader.number();
  const skipsLength = count > BLOCK ? reader.number() : 0;
  return { count, start: reader.at + skipsLength };
}

export function decodePostings(record: Uint8Array, into: Decoded): void {
  const { count, start } = headOf(record);
  if (count > into.documents.length) throw new Error("more postings than documents in a segment");
  const { documents, frequencies, forms } = into;
  let at = start;
  let document = 0;
  for (let index = 0; index < count; index += 1) {
    let byte = record[at++] as number;
    // Most postings are plain and near the one before: one byte.
    if (byte < 0x80 && (byte & 3) === 0) {
      documents[index] = document += byte >>> 2;
      frequencies[index] = 1;
      forms[index] = 1;
      continue;
    }
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

/** Where postings are decoded to for a question: whether an exact form asked stands there, rather than which do. */
export class DecodedHits {
  count = 0;
  documents: Uint32Array;
  /** With `IN_HEADLINE`. */
  frequencies: Uint8Array;
  isExact: Uint8Array;

  constructor(size: number) {
    this.documents = new Uint32Array(size);
    this.frequencies = new Uint8Array(size);
    this.isExact = new Uint8Array(size);
  }
}

/** @param bits the exact forms asked */
export function decodeHits(record: Uint8Array, bits: number, into: DecodedHits): void {
  const { count, start } = headOf(record);
  const { documents, frequencies, isExact } = into;
  const isPlainExact = bits & 1;
  let at = start;
  let document = 0;
  for (let index = 0; index < count; index += 1) {
    let byte = record[at++] as number;
    let value = byte;
    if (byte >= 0x80) {
      value = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = record[at++] as number;
        value |= (byte & 0x7f) << shift;
      }
    }
    documents[index] = document += value >>> 2;
    frequencies[index] = (value & 1) === 0 ? 1 : (record[at++] as number);
    if ((value & 2) === 0) {
      isExact[index] = isPlainExact;
      continue;
    }
    byte = record[at++] as number;
    let mask = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = record[at++] as number;
      mask |= (byte & 0x7f) << shift;
    }
    isExact[index] = (mask & bits) === 0 ? 0 : 1;
  }
  into.count = count;
}

/**
 * Adds the frequencies of a term to those of its documents, up to the greatest. A beginning has hundreds of terms: they are not decoded
 * to anywhere first.
 * @param bits the forms that count; -1 for all
 */
export function addFrequencies(record: Uint8Array, bits: number, sums: Uint8Array): void {
  const { count, start } = headOf(record);
  let at = start;
  let document = 0;
  for (let index = 0; index < count; index += 1) {
    let byte = record[at++] as number;
    if (byte < 0x80 && (byte & 3) === 0) {
      document += byte >>> 2;
      if ((bits & 1) === 0) continue;
      const sum = sums[document] as number;
      if ((sum & FREQUENCY_MAX) !== FREQUENCY_MAX) sums[document] = sum + 1;
      continue;
    }
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = record[at++] as number;
      value |= (byte & 0x7f) << shift;
    }
    document += value >>> 2;
    const found = (value & 1) === 0 ? 1 : (record[at++] as number);
    let mask = 1;
    if ((value & 2) !== 0) {
      byte = record[at++] as number;
      mask = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = record[at++] as number;
        mask |= (byte & 0x7f) << shift;
      }
    }
    if ((mask & bits) === 0) continue;
    const sum = sums[document] as number;
    const both = (sum & FREQUENCY_MAX) + (found & FREQUENCY_MAX);
    sums[document] = (both > FREQUENCY_MAX ? FREQUENCY_MAX : both) | ((sum | found) & IN_HEADLINE);
  }
}

/** The skip table of a record. */
export interface PostingsBlocks {
  /** How many postings. */
  count: number;
  /** Where the first posting is. */
  start: number;
  blocks: number;
  /** Of each block: its first document, where its postings and its positions begin. */
  firsts: Uint32Array;
  places: Uint32Array;
  positionPlaces: Uint32Array;
}

export function readBlocks(record: Uint8Array): PostingsBlocks {
  const reader = new ByteReader(record);
  const count = reader.number();
  const skipsLength = count > BLOCK ? reader.number() : 0;
  const start = reader.at + skipsLength;
  const blocks = Math.max(1, Math.ceil(count / BLOCK));
  const firsts = new Uint32Array(blocks);
  const places = new Uint32Array(blocks);
  const positionPlaces = new Uint32Array(blocks);
  firsts[0] = new ByteReader(record, start).number() >>> 2;
  for (let block = 1; block < blocks; block += 1) {
    firsts[block] = (firsts[block - 1] as number) + reader.number();
    places[block] = (places[block - 1] as number) + reader.number();
    positionPlaces[block] = (positionPlaces[block - 1] as number) + reader.number();
  }
  return { count, start, blocks, firsts, places, positionPlaces };
}

/** Looks for single documents in a term's postings, in ascending order, jumping over blocks. */
export class PostingsSeeker {
  readonly #count: number;
  readonly #start: number;
  readonly #bytes: Uint8Array;
  readonly #blocks: number;
  /** Of each block: its first document, where its postings and its positions begin. */
  readonly #firsts: Uint32Array;
  readonly #places: Uint32Array;
  readonly #positionPlaces: Uint32Array;
  #block = -1;
  #at: number;
  /** Rank of the next posting to read. */
  #rank = 0;
  #document = -1;
  #positions: Uint8Array | undefined;
  #positionsAt = 0;
  /** The posting whose positions come next. */
  #positionRank = -1;
  frequency = 0;
  forms = 0;

  constructor(record: Uint8Array) {
    const { count, start, blocks, firsts, places, positionPlaces } = readBlocks(record);
    this.#bytes = record;
    this.#count = count;
    this.#start = start;
    this.#at = start;
    this.#blocks = blocks;
    this.#firsts = firsts;
    this.#places = places;
    this.#positionPlaces = positionPlaces;
  }

  /**
   * Goes to a document; calls must not go backwards.
   * @returns whether the term stands in it
   */
  seek(document: number): boolean {
    if (document === this.#document) return true;
    if (document < (this.#firsts[0] as number)) return false;
    if (this.#block === -1 || (this.#block + 1 < this.#blocks && (this.#firsts[this.#block + 1] as number) <= document)) {
      this.#enter(this.#blockOf(document));
    }
    const end = Math.min(this.#count, (this.#block + 1) * BLOCK);
    const bytes = this.#bytes;
    let at = this.#at;
    let rank = this.#rank;
    let reached = this.#document;
    while (reached < document && rank < end) {
      let byte = bytes[at++] as number;
      let value = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[at++] as number;
        value |= (byte & 0x7f) << shift;
      }
      // The first step of a block begins in the block before; the table knows where it leads.
      reached = rank % BLOCK === 0 ? (this.#firsts[this.#block] as number) : reached + (value >>> 2);
      this.frequency = (value & 1) === 0 ? 1 : (bytes[at++] as number);
      this.forms = 1;
      if ((value & 2) !== 0) {
        byte = bytes[at++] as number;
        let mask = byte & 0x7f;
        for (let shift = 7; byte >= 0x80; shift += 7) {
          byte = bytes[at++] as number;
          mask |= (byte & 0x7f) << shift;
        }
        this.forms = mask;
      }
      rank += 1;
    }
    this.#at = at;
    this.#rank = rank;
    this.#document = reached;
    return reached === document;
  }

  /** Reads where the term stands in the document sought. Goes on from the document read last, when that is nearer than the block's beginning. */
  occurrences(positions: Uint8Array, into: Occurrences): void {
    const rank = this.#rank - 1;
    const blockRank = this.#block * BLOCK;
    if (this.#positions !== positions || this.#positionRank < blockRank || this.#positionRank > rank) {
      this.#positions = positions;
      this.#positionsAt = this.#positionPlaces[this.#block] as number;
      this.#positionRank = blockRank;
    }
    const from = passPositions(positions, this.#positionsAt, rank - this.#positionRank);
    this.#positionsAt = readOccurrences(positions, from, into);
    this.#positionRank = rank + 1;
  }

  /** The last block that begins at or before a document. */
  #blockOf(document: number): number {
    let low = Math.max(0, this.#block);
    let high = this.#blocks - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#firsts[middle] as number) <= document) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #enter(block: number): void {
    this.#block = block;
    this.#at = this.#start + (this.#places[block] as number);
    this.#rank = block * BLOCK;
    this.#document = -1;
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

  #grow(): void {
    const grown = [new Int32Array(this.count * 2), new Uint8Array(this.count * 2), new Uint8Array(this.count * 2)] as const;
    grown[0].set(this.positions);
    grown[1].set(this.before);
    grown[2].set(this.after);
    [this.positions, this.before, this.after] = grown;
  }
}

/** Reads the positions of one posting. @returns where the next one's begin */
function readOccurrences(bytes: Uint8Array, from: number, into: Occurrences): number {
  into.count = 0;
  let at = from;
  let position = -1;
  while (at < bytes.length) {
    let byte = bytes[at++] as number;
    if (byte === 0) break;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 0x7f) << shift;
    }
    position += value >>> 2;
    const before = (value & 1) === 0 ? 0 : (bytes[at++] as number);
    const after = (value & 2) === 0 ? 0 : (bytes[at++] as number);
    into.add(position, before, after);
  }
  return at;
}

/**
 * Passes over the positions of so many postings. No byte but the last of a posting is zero: steps and stop words are at least 1, and the
 * last byte of a number is zero only in zero itself.
 * @returns where the next one's begin
 */
export function passPositions(bytes: Uint8Array, from: number, postings: number): number {
  let at = from;
  for (let left = postings; left > 0 && at < bytes.length; at += 1) if (bytes[at] === 0) left -= 1;
  return at;
}
