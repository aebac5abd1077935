import type { Slug } from "@revue/core";
import { ByteReader } from "./bytes.ts";
import { FormWalk } from "./form-walk.ts";
import { pageId, type PageSource } from "./pages.ts";
import type { SegmentDocuments } from "./segment-documents.ts";
import { type Blocks, type SegmentHead, SLUGS } from "./segment-writer.ts";

/** Bytes that stand in the block read, or on a page still to be read. */
export type Stored = Uint8Array | { page: number };

/** A term as the dictionary of one segment has it. */
export interface TermEntry {
  key: string;
  isWord: boolean;
  forms: string[];
  formCounts: number[];
  postings: Stored;
  positions: Stored;
}

/** A word of the collection in one segment. `key` begins with the letter of its lexicon. */
export interface FormEntry {
  key: string;
  term: string;
  count: number;
}

const TYPES = { Int32Array, Uint32Array, Uint16Array, Uint8Array };

/** A segment with its columns in memory; terms, words and slugs are read from pages when asked for. */
export class Segment {
  readonly id: number;
  readonly documents: SegmentDocuments;
  readonly #head: SegmentHead;
  readonly #read: PageSource;

  constructor(id: number, head: Uint8Array, read: PageSource) {
    this.id = id;
    this.#read = read;
    const length = new DataView(head.buffer, head.byteOffset).getUint32(0, true);
    this.#head = JSON.parse(Buffer.from(head.buffer, head.byteOffset + 4, length).toString()) as SegmentHead;
    // Copied, so that columns are aligned and the page is let go.
    const start = Math.ceil((4 + length) / 8) * 8;
    const columns = Object.fromEntries(
      this.#head.columns.map(({ name, type, at, length }) => {
        const column = new TYPES[type](length);
        new Uint8Array(column.buffer).set(head.subarray(start + at, start + at + column.byteLength));
        return [name, column];
      }),
    );
    this.documents = { count: this.#head.documents, names: this.#head.names, ...columns } as unknown as SegmentDocuments;
  }

  /** The id of the page to make a segment from. */
  static readonly headOf = (id: number): number => pageId(id, 0);

  static async open(id: number, read: PageSource): Promise<Segment> {
    const [head] = await read([pageId(id, 0)]);
    if (!head || head.length === 0) throw new Error(`segment ${id} of the index is missing`);
    return new Segment(id, head, read);
  }

  /** The page of the block where a term would be. */
  termPage(key: string): number | undefined {
    return blockOf(this.#head.terms, key);
  }

  /** The terms of some keys in one block, those there are. A block is gone through once, however many are wanted. */
  static termsIn(block: Uint8Array, keys: Iterable<string>): Map<string, TermEntry> {
    // Compared as bytes: making a text of each key passed over would cost more than all the rest.
    const wanted = new Map<number, { key: string; bytes: Buffer }[]>();
    let left = 0;
    for (const key of keys) {
      const bytes = Buffer.from(key, "utf8");
      const same = wanted.get(bytes.length) ?? [];
      wanted.set(bytes.length, same);
      same.push({ key, bytes });
      left += 1;
    }
    const found = new Map<string, TermEntry>();
    const reader = new ByteReader(block);
    while (left > 0 && !reader.isAtEnd) {
      const length = reader.number();
      const from = reader.at;
      reader.at += length;
      const size = reader.number();
      const next = reader.at + size;
      for (const { key, bytes } of wanted.get(length) ?? []) {
        if (!isSame(reader.bytes, from, bytes)) continue;
        found.set(key, readEntry(reader, key));
        left -= 1;
        break;
      }
      reader.at = next;
    }
    return found;
  }

  /** Every term, in ascending order of key. */
  async *terms(): AsyncGenerator<TermEntry> {
    const { page, firsts } = this.#head.terms;
    for (const index of firsts.keys()) {
      const [block] = await this.#read([pageId(this.id, page + index)]);
      const reader = new ByteReader(block ?? new Uint8Array(0));
      while (!reader.isAtEnd) {
        const key = reader.text();
        reader.number();
        yield readEntry(reader, key);
      }
    }
  }

  /** The words that begin so, in ascending order; `prefix` begins with the letter of a lexicon. All of them for "". */
  async forms(prefix: string): Promise<FormEntry[]> {
    return (await this.commonestForms(prefix)).forms;
  }

  /**
   * Those of the words that begin so which are in most articles, in ascending order.
   * @param keep how many are wanted, told from the numbers of articles of all, the largest first; all when absent
   */
  async commonestForms(
    prefix: string,
    keep?: (counts: Uint32Array) => number,
  ): Promise<{ forms: FormEntry[]; isPartial: boolean }> {
    const blocks = await this.#read(this.#formPages(prefix));
    const commonest = keep && commonestOf(countsIn(blocks, prefix), keep);
    let { least, ties } = commonest ?? { least: 0, ties: Infinity };
    const forms: FormEntry[] = [];
    for (const block of blocks) {
      const walk = new FormWalk(block, prefix);
      while (walk.next()) {
        const { isWanted, count } = walk;
        if (!isWanted || count < least) continue;
        if (count === least && (ties -= 1) < 0) continue;
        forms.push({ key: walk.key(), term: walk.term(), count });
      }
    }
    return { forms, isPartial: commonest?.isPartial ?? false };
  }

  /** The same as `forms`, block by block: of all words of a large segment, few are in memory at a time. */
  async *formBlocks(prefix: string): AsyncGenerator<FormEntry[]> {
    for (const id of this.#formPages(prefix)) {
      const [block] = await this.#read([id]);
      const walk = new FormWalk(block ?? new Uint8Array(0), prefix);
      const found: FormEntry[] = [];
      while (walk.next()) if (walk.isWanted) found.push({ key: walk.key(), term: walk.term(), count: walk.count });
      yield found;
    }
  }

  /** The pages of the blocks where words that begin so may be. */
  #formPages(prefix: string): number[] {
    const { page, firsts } = this.#head.forms;
    const first = Math.max(0, firstIndex(firsts.length, (index) => (firsts[index] ?? "") >= prefix) - 1);
    const beyond = firstIndex(firsts.length, (index) => (firsts[index] ?? "") > prefix && !firsts[index]?.startsWith(prefix));
    return Array.from({ length: Math.max(0, beyond - first) }, (_, index) => pageId(this.id, page + first + index));
  }

  /** The letters that its keys begin with: of lexicons, and of what articles are filed under. */
  get letters(): readonly string[] {
    return this.#head.letters;
  }

  /** The slugs of some documents, in the order asked. */
  async slugs(documents: readonly number[]): Promise<Slug[]> {
    const ids = documents.map((document) => pageId(this.id, this.#head.slugs + Math.floor(document / SLUGS)));
    const pages = await this.#read(ids);
    return documents.map((document, index) => slugOn(pages[index] ?? new Uint8Array(0), document % SLUGS));
  }

  /** The slugs of all documents in their order, page by page. */
  async *allSlugs(): AsyncGenerator<Slug[]> {
    const { count } = this.documents;
    for (let first = 0; first < count; first += SLUGS) {
      const [page] = await this.#read([pageId(this.id, this.#head.slugs + first / SLUGS)]);
      const reader = new ByteReader(page ?? new Uint8Array(0));
      yield Array.from({ length: Math.min(SLUGS, count - first) }, () => reader.text());
    }
  }

  /** How many documents come before a place in the order of the segment: newest first, by slug downwards within a day. */
  async placeOf(day: number, slug: string): Promise<number> {
    const { days, count } = this.documents;
    let low = firstIndex(count, (index) => (days[index] ?? 0) <= day);
    let high = firstIndex(count, (index) => (days[index] ?? 0) < day);
    while (low < high) {
      const middle = (low + high) >>> 1;
      const [found = ""] = await this.slugs([middle]);
      if (found > slug) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The number of the document of a day with this slug. */
  async find(day: number, slug: string): Promise<number | undefined> {
    const document = await this.placeOf(day, slug);
    if (document >= this.documents.count || this.documents.days[document] !== day) return undefined;
    const [found] = await this.slugs([document]);
    return found === slug ? document : undefined;
  }
}

/** Whether bytes stand there. From the end, since the keys of a block begin alike. */
function isSame(bytes: Uint8Array, from: number, wanted: Uint8Array): boolean {
  for (let index = wanted.length - 1; index >= 0; index -= 1) if (bytes[from + index] !== wanted[index]) return false;
  return true;
}

/** The first index of an ascending yes. */
function firstIndex(count: number, isReached: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The page of the last block that begins at or before a key; undefined when all begin after it. */
function blockOf({ page, firsts }: Blocks, key: string): number | undefined {
  const after = firstIndex(firsts.length, (index) => (firsts[index] ?? "") > key);
  return after === 0 ? undefined : page + after - 1;
}

function readEntry(reader: ByteReader, key: string): TermEntry {
  const isWord = reader.raw(1)[0] === 1;
  const count = reader.number();
  const forms = Array.from({ length: count }, () => reader.text());
  const formCounts = Array.from({ length: count }, () => reader.number());
  return { key, isWord, forms, formCounts, postings: readStored(reader), positions: readStored(reader) };
}

function readStored(reader: ByteReader): Stored {
  const page = reader.number();
  return page === 0 ? reader.raw(reader.number()) : { page };
}

function countsIn(blocks: readonly Uint8Array[], prefix: string): Uint32Array {
  const counts: number[] = [];
  for (const block of blocks) {
    const walk = new FormWalk(block, prefix);
    while (walk.next()) if (walk.isWanted) counts.push(walk.count);
  }
  return Uint32Array.from(counts).sort().reverse();
}

/** The least number of articles of the commonest words, and how many of those with just as many are among them: the first ones. */
function commonestOf(
  counts: Uint32Array,
  keep: (counts: Uint32Array) => number,
): { least: number; ties: number; isPartial: boolean } {
  const kept = keep(counts);
  if (kept >= counts.length) return { least: 0, ties: Infinity, isPartial: false };
  const least = counts[kept - 1] ?? Infinity;
  return { least, ties: kept - counts.indexOf(least), isPartial: true };
}

/** The slug of that rank on a page. */
function slugOn(page: Uint8Array, rank: number): string {
  const reader = new ByteReader(page);
  for (let passed = 0; passed < rank; passed += 1) {
    const length = reader.number();
    reader.at += length;
  }
  return reader.text();
}
