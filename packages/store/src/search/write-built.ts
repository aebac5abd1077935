import { ByteWriter } from "./bytes.ts";
import { combine } from "./combine.ts";
import type { PageSink } from "./pages.ts";
import type { SegmentBuilder } from "./segment-builder.ts";
import type { IndexedDocument } from "./segment-documents.ts";
import { SegmentWriter } from "./segment-writer.ts";

/** The order of documents in a segment: newest first, by slug downwards within a day. */
export const isInOrder = (a: IndexedDocument, b: IndexedDocument): boolean =>
  a.publishedOn > b.publishedOn || (a.publishedOn === b.publishedOn && a.slug >= b.slug);

export const byOrder = (a: IndexedDocument, b: IndexedDocument): number => (isInOrder(a, b) ? -1 : 1);

/** Writes what was built as a segment. Articles that came in the order of lists are written as they came; others are put in order. */
export function writeBuilt(builder: SegmentBuilder, sink: PageSink): void {
  const { documents } = builder;
  const isSorted = documents.every((document, index) => {
    const before = documents[index - 1];
    return before === undefined || isInOrder(before, document);
  });
  const writer = new SegmentWriter(sink);
  if (isSorted) {
    const record = new ByteWriter(1_024);
    for (const { key, isWord, forms, formCounts, writer: postings } of builder.terms()) {
      writer.term({
        key,
        isWord,
        forms,
        formCounts,
        postings: postings.written(record),
        positions: postings.positions.written(),
      });
    }
    writer.finish(documents);
    return;
  }
  const order = documents.map((document, number) => ({ document, number })).sort((a, b) => byOrder(a.document, b.document));
  const numbers = new Int32Array(documents.length);
  for (const [place, { number }] of order.entries()) numbers[number] = place;
  const record = new ByteWriter(1_024);
  for (const { key, isWord, forms, writer: postings } of builder.terms()) {
    const part = { postings: postings.written(record).slice(), positions: postings.positions.written(), forms, numbers };
    writer.term({ key, isWord, ...combine([part]) });
  }
  writer.finish(order.map(({ document }) => document));
}
