import type { ArticleFilter } from "../store.ts";
import { dayNumber } from "../place.ts";
import { hitsOf } from "./hits.ts";
import type { Condition, Test } from "./conditions.ts";
import type { Deleted } from "./deleted.ts";
import type { SegmentTerms } from "./dictionary.ts";
import { decodePostings, Decoded, IN_HEADLINE, postingsIn } from "./postings.ts";
import type { SegmentDocuments } from "./segment-documents.ts";

/** One byte per document of a segment; 1 where something holds. */
export type Marks = Uint8Array;

/** Filters that have a facet: a count by them leaves them out of account. */
export const FACET_FILTERS = ["section", "source", "subject", "year", "language"] as const;

/** The documents that are there and meet every condition; undefined when all do. */
export function allowed(from: SegmentTerms, conditions: readonly Condition[], deleted: Deleted | undefined): Marks | undefined {
  if (conditions.length === 0 && !deleted) return undefined;
  const { count } = from.segment.documents;
  const marks = new Uint8Array(count).fill(1);
  if (deleted) for (let document = 0; document < count; document += 1) if (deleted.has(document)) marks[document] = 0;
  for (const { isNot, anyOf } of conditions) {
    const holds = new Uint8Array(count);
    for (const test of anyOf) mark(test, from, holds);
    const wanted = isNot ? 0 : 1;
    for (let document = 0; document < count; document += 1) if (holds[document] !== wanted) marks[document] = 0;
  }
  return marks;
}

function mark(test: Test, from: SegmentTerms, holds: Marks): void {
  const { documents } = from.segment;
  switch (test.kind) {
    case "words":
      for (const alternative of test.alternatives) {
        const hits = hitsOf(alternative, from);
        for (let index = 0; index < hits.count; index += 1) {
          if (test.inHeadline && ((hits.frequencies[index] as number) & IN_HEADLINE) === 0) continue;
          holds[hits.documents[index] as number] = 1;
        }
      }
      return;
    case "byline":
      return markAll(test.keys, from, holds);
    case "section":
      return markNamed(
        documents.sections,
        documents.names.sections,
        (path) => test.paths.some((one) => isBelow(path, one)),
        holds,
      );
    case "source":
      return markNamed(documents.sources, documents.names.sources, (slug) => test.slugs.includes(slug), holds);
    case "language":
      return markNamed(documents.languages, documents.names.languages, (code) => code.split("-", 1)[0] === test.language, holds);
    case "subject":
      return markMany(documents.subjectStarts, documents.subjects, numbersOf(documents.names.subjects, test.slugs), holds);
    case "days":
      for (let document = 0; document < documents.count; document += 1) {
        const day = documents.days[document] as number;
        if (day >= test.from && day <= test.to) holds[document] = 1;
      }
  }
}

export const isBelow = (path: string, section: string): boolean => path === section || path.startsWith(`${section}/`);

function markNamed(
  values: Uint16Array | Uint8Array,
  names: readonly string[],
  holdsFor: (name: string) => boolean,
  holds: Marks,
): void {
  const isIt = names.map(holdsFor);
  for (let document = 0; document < values.length; document += 1) if (isIt[values[document] as number]) holds[document] = 1;
}

const numbersOf = (names: readonly string[], wanted: readonly string[]): Set<number> =>
  new Set(wanted.map((name) => names.indexOf(name)).filter((number) => number !== -1));

function markMany(starts: Uint32Array, values: Uint32Array, wanted: ReadonlySet<number>, holds: Marks): void {
  if (wanted.size === 0) return;
  let document = 0;
  for (let index = 0; index < values.length; index += 1) {
    if (!wanted.has(values[index] as number)) continue;
    while ((starts[document + 1] as number) <= index) document += 1;
    holds[document] = 1;
  }
}

function markAll(keys: readonly string[], from: SegmentTerms, holds: Marks): void {
  const counts = new Uint8Array(holds.length);
  const decoded = new Decoded(holds.length);
  const unique = [...new Set(keys)];
  for (const key of unique) {
    const term = from.terms.get(key);
    if (!term || postingsIn(term.postings) === 0) return;
    decodePostings(term.postings, decoded);
    for (let index = 0; index < decoded.count; index += 1) {
      const document = decoded.documents[index] as number;
      counts[document] = (counts[document] as number) + 1;
    }
  }
  for (let document = 0; document < holds.length; document += 1) if (counts[document] === unique.length) holds[document] = 1;
}

/** Keeps only the documents of a dossier: those listed and those that report one of its events. */
export function keepDossier(
  documents: SegmentDocuments,
  marks: Marks | undefined,
  dossier: { listed: ReadonlySet<number>; events: readonly string[] },
): Marks {
  const holds = new Uint8Array(documents.count);
  for (const document of dossier.listed) holds[document] = 1;
  markMany(documents.eventStarts, documents.events, numbersOf(documents.names.events, dossier.events), holds);
  if (marks) for (let document = 0; document < documents.count; document += 1) if (marks[document] === 0) holds[document] = 0;
  return holds;
}

/**
 * For each document, which of the filters that have a facet it fails, one bit each in the order of `FACET_FILTERS`. Undefined when
 * there are no such filters.
 */
export function failures(documents: SegmentDocuments, filter: ArticleFilter): Uint8Array | undefined {
  const { section, source, subject, language, from, to } = filter;
  if ([section, source, subject, language, from, to].every((value) => value === undefined)) return undefined;
  const failed = new Uint8Array(documents.count);
  const add = (bit: number, mark: (holds: Marks) => void): void => {
    const holds = new Uint8Array(documents.count);
    mark(holds);
    for (let document = 0; document < documents.count; document += 1) {
      if (holds[document] === 0) failed[document] = (failed[document] as number) | bit;
    }
  };
  const { names } = documents;
  if (section !== undefined)
    add(1, (holds) => markNamed(documents.sections, names.sections, (path) => isBelow(path, section), holds));
  if (source !== undefined) add(2, (holds) => markNamed(documents.sources, names.sources, (slug) => slug === source, holds));
  if (subject !== undefined) {
    add(4, (holds) => markMany(documents.subjectStarts, documents.subjects, numbersOf(names.subjects, [subject]), holds));
  }
  if (from !== undefined || to !== undefined) {
    const first = from === undefined ? 0 : dayNumber(from);
    const last = to === undefined ? 99_999_999 : dayNumber(to);
    add(8, (holds) => {
      for (let document = 0; document < documents.count; document += 1) {
        const day = documents.days[document] as number;
        if (day >= first && day <= last) holds[document] = 1;
      }
    });
  }
  if (language !== undefined)
    add(16, (holds) => markNamed(documents.languages, names.languages, (code) => code === language, holds));
  return failed;
}
