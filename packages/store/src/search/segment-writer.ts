import { ByteWriter } from "./bytes.ts";
import type { PageSink } from "./pages.ts";
import { type IndexedDocument, type SegmentDocuments, toColumns } from "./segment-documents.ts";

/** Bytes after which a block of terms or words is a page. Small, since a look-up reads one whole. */
const BLOCK_BYTES = 8_192;
/** Postings and positions up to this size stand in the block with their term; longer ones are a page of their own. */
export const INLINE_BYTES = 400;
/** Slugs on one page. */
export const SLUGS = 128;

/** Blocks of entries in ascending order, with the key each begins with. */
export interface Blocks {
  /** Of the first block; the others follow. */
  page: number;
  firsts: string[];
}

/** The part of a segment's head that is text. */
export interface SegmentHead {
  documents: number;
  names: SegmentDocuments["names"];
  /** What keys begin with. */
  letters: string[];
  terms: Blocks;
  forms: Blocks;
  /** Page of the first slugs. */
  slugs: number;
  columns: { name: string; type: "Int32Array" | "Uint32Array" | "Uint16Array" | "Uint8Array"; at: number; length: number }[];
}

export interface WrittenTerm {
  key: string;
  isWord: boolean;
  forms: readonly string[];
  formCounts: readonly number[];
  /** As `PostingsWriter` wrote them; `positions` may be empty. */
  postings: Uint8Array;
  positions: Uint8Array;
}

/** Writes one segment: its terms in ascending order of key, then its documents. */
export class SegmentWriter {
  readonly #sink: PageSink;
  /** Pages of single terms are numbered from here on, since blocks must be neighbours: those are numbered last. */
  #page = 1;
  readonly #block = new ByteWriter(2 * BLOCK_BYTES);
  readonly #entry = new ByteWriter(1_024);
  readonly #blocks: Uint8Array[] = [];
  readonly #firsts: string[] = [];
  readonly #letters = new Set<string>();
  readonly #forms: { key: string; term: string; count: number }[] = [];

  constructor(sink: PageSink) {
    this.#sink = sink;
  }

  term({ key, isWord, forms, formCounts, postings, positions }: WrittenTerm): void {
    if (this.#block.length >= BLOCK_BYTES) this.#closeBlock();
    if (this.#block.length === 0) this.#firsts.push(key);
    this.#letters.add(key.charAt(0));
    const entry = this.#entry;
    entry.clear();
    entry.byte(isWord ? 1 : 0);
    entry.number(forms.length);
    for (const form of forms) entry.text(form);
    for (let form = 0; form < forms.length; form += 1) entry.number(formCounts[form] ?? 0);
    this.#bytes(postings);
    this.#bytes(positions);
    this.#block.text(key);
    this.#block.number(entry.length);
    this.#block.raw(entry.written());
    if (!isWord) return;
    const letter = key.charAt(0);
    const term = key.slice(1);
    for (const [index, form] of forms.entries()) {
      this.#forms.push({ key: letter + form, term, count: formCounts[index] ?? 0 });
    }
  }

  finish(documents: readonly IndexedDocument[]): void {
    if (this.#block.length > 0) this.#closeBlock();
    const terms = { page: this.#page, firsts: this.#firsts };
    for (const block of this.#blocks) this.#sink(this.#page++, block);
    const forms = this.#writeForms();
    const slugs = this.#page;
    for (let from = 0; from < documents.length; from += SLUGS) {
      const page = new ByteWriter(4_096);
      for (const { slug } of documents.slice(from, from + SLUGS)) page.text(slug);
      this.#sink(this.#page++, page.copied());
    }
    this.#sink(0, headOf(toColumns(documents), { letters: [...this.#letters], terms, forms, slugs }));
  }

  /** Writes 0 and the bytes' length and bytes, or the number of the page they are on. */
  #bytes(bytes: Uint8Array): void {
    if (bytes.length <= INLINE_BYTES) {
      this.#entry.number(0);
      this.#entry.number(bytes.length);
      this.#entry.raw(bytes);
      return;
    }
    this.#entry.number(this.#page);
    this.#sink(this.#page++, bytes.slice());
  }

  #closeBlock(): void {
    this.#blocks.push(this.#block.copied());
    this.#block.clear();
  }

  #writeForms(): Blocks {
    const forms = this.#forms.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.term < b.term ? -1 : 1));
    const blocks: Blocks = { page: this.#page, firsts: [] };
    const block = new ByteWriter(2 * BLOCK_BYTES);
    let before = "";
    for (const { key, term, count } of forms) {
      if (block.length === 0) {
        blocks.firsts.push(key);
        before = "";
      }
      writeAfter(block, before, key);
      writeAfter(block, key.slice(1), term);
      block.number(count);
      before = key;
      if (block.length < BLOCK_BYTES) continue;
      this.#sink(this.#page++, block.copied());
      block.clear();
    }
    if (block.length > 0) this.#sink(this.#page++, block.copied());
    return blocks;
  }
}

/** Writes a text as how much it has in common with another, and the rest. */
function writeAfter(writer: ByteWriter, before: string, text: string): void {
  let shared = 0;
  while (shared < before.length && shared < text.length && before.charCodeAt(shared) === text.charCodeAt(shared)) shared += 1;
  writer.number(shared);
  writer.text(text.slice(shared));
}

const COLUMNS = [
  "days",
  "words",
  "sections",
  "sources",
  "languages",
  "subjectStarts",
  "subjects",
  "eventStarts",
  "events",
] as const;

function headOf(documents: SegmentDocuments, places: Pick<SegmentHead, "letters" | "terms" | "forms" | "slugs">): Uint8Array {
  const columns: SegmentHead["columns"] = [];
  let at = 0;
  for (const name of COLUMNS) {
    const column = documents[name];
    columns.push({ name, type: column.constructor.name as "Int32Array", at, length: column.length });
    at += Math.ceil(column.byteLength / 8) * 8;
  }
  const json = Buffer.from(
    JSON.stringify({ documents: documents.count, names: documents.names, columns, ...places } satisfies SegmentHead),
  );
  const start = Math.ceil((4 + json.length) / 8) * 8;
  const bytes = new Uint8Array(start + at);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  for (const { name, at } of columns) {
    const column = documents[name as (typeof COLUMNS)[number]];
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), start + at);
  }
  return bytes;
}
