import { combine, type Part } from "./combine.ts";
import { pageId, type PageSink, type PageSource } from "./pages.ts";
import type { Segment, Stored, TermEntry } from "./segment.ts";
import { type IndexedDocument } from "./segment-documents.ts";
import { SegmentWriter } from "./segment-writer.ts";
import { byOrder } from "./write-built.ts";
import { dayOf } from "../place.ts";
import type { Deleted } from "./deleted.ts";

/** A segment that goes into another one. */
export interface Merged {
  segment: Segment;
  deleted: Deleted | undefined;
}

/**
 * Writes several segments as one, without what was deleted. Goes through their terms side by side: only one term's postings are in
 * memory at a time, beside the columns of the documents and the words.
 */
export async function mergeSegments(merged: readonly Merged[], read: PageSource, sink: PageSink): Promise<void> {
  const all = (await Promise.all(merged.map(documentsOf))).flat().sort((a, b) => byOrder(a.document, b.document));
  const numbers = merged.map(({ segment }) => new Int32Array(segment.documents.count).fill(-1));
  for (const [place, { source, number }] of all.entries()) (numbers[source] as Int32Array)[number] = place;

  const writer = new SegmentWriter(sink);
  const walks = merged.map(({ segment }) => segment.terms());
  const heads = await Promise.all(walks.map(next));
  for (;;) {
    const key = heads.reduce<string | undefined>(
      (least, entry) => (entry && (least === undefined || entry.key < least) ? entry.key : least),
      undefined,
    );
    if (key === undefined) break;
    const parts: Part[] = [];
    let isWord = false;
    for (const [source, entry] of heads.entries()) {
      if (entry?.key !== key) continue;
      isWord = entry.isWord;
      const id = merged[source]?.segment.id ?? 0;
      const [postings, positions] = await Promise.all([load(entry.postings, id, read), load(entry.positions, id, read)]);
      parts.push({ postings, positions, forms: entry.forms, numbers: numbers[source] as Int32Array });
      heads[source] = await next(walks[source] as AsyncGenerator<TermEntry>);
    }
    const combined = combine(parts);
    if (combined.count > 0) writer.term({ key, isWord, ...combined });
  }
  writer.finish(all.map(({ document }) => document));
}

const next = async (walk: AsyncGenerator<TermEntry>): Promise<TermEntry | undefined> => {
  const step = await walk.next();
  return step.done ? undefined : step.value;
};

async function load(stored: Stored, segment: number, read: PageSource): Promise<Uint8Array> {
  if (stored instanceof Uint8Array) return stored;
  const [page] = await read([pageId(segment, stored.page)]);
  if (!page) throw new Error(`page ${stored.page} of segment ${segment} is missing`);
  return page;
}

/** The names of several things of one document. */
const named = (list: readonly string[], values: Uint32Array, starts: Uint32Array, number: number): string[] =>
  Array.from(values.subarray(starts[number], starts[number + 1]), (value) => list[value] ?? "");

/** The documents of a segment that are not deleted. */
async function documentsOf({ segment, deleted }: Merged, source: number) {
  const { documents } = segment;
  const { names } = documents;
  const documentOf = (number: number, slug: string) => {
    const document: IndexedDocument = {
      slug,
      publishedOn: dayOf(documents.days[number] ?? 0),
      section: names.sections[documents.sections[number] ?? 0] ?? "",
      source: names.sources[documents.sources[number] ?? 0] ?? "",
      language: names.languages[documents.languages[number] ?? 0] ?? "",
      subjects: named(names.subjects, documents.subjects, documents.subjectStarts, number),
      events: named(names.events, documents.events, documents.eventStarts, number),
      words: documents.words[number] ?? 0,
    };
    return { document, source, number };
  };
  const kept: ReturnType<typeof documentOf>[] = [];
  let first = 0;
  // Page by page: together, and each as often as it has slugs, they would take a gigabyte for the largest segment.
  for await (const slugs of segment.allSlugs()) {
    for (const [index, slug] of slugs.entries()) if (!deleted?.has(first + index)) kept.push(documentOf(first + index, slug));
    first += slugs.length;
  }
  return kept;
}
