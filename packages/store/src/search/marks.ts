import { hitsOf } from "./hits.ts";
import type { Test } from "./compile.ts";
import type { Condition } from "./conditions.ts";
import type { Deleted } from "./deleted.ts";
import type { SegmentTerms } from "./dictionary.ts";
import { decodePostings, Decoded, IN_HEADLINE, postingsIn } from "./postings.ts";
import type { SegmentDocuments } from "./segment-documents.ts";

/** One byte per document of a segment; 1 where something holds. */
export type Marks = Uint8Array;

/** The documents that are there and meet every condition; undefined when all do. Not to be written to. */
export function allowed(from: SegmentTerms, conditions: readonly Condition[], deleted: Deleted | undefined): Marks | undefined {
  if (conditions.length === 0) return deleted?.others;
  const { count } = from.segment.documents;
  const marks = deleted?.others.slice() ?? new Uint8Array(count).fill(1);
  for (const { isNot, anyOf } of conditions) {
    const holds = new Uint8Array(count);
    for (const test of anyOf) mark(test, from, holds);
    const wanted = isNot ? 0 : 1;
    for (let document = 0; document < count; document += 1) if (holds[document] !== wanted) marks[document] = 0;
  }
  return marks;
}

/** The documents of which a test holds. */
export function holding(test: Test, from: SegmentTerms): Marks {
  const holds = new Uint8Array(from.segment.documents.count);
  mark(test, from, holds);
  return holds;
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
      markSubjects(documents, test.slugs, holds);
      return;
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

/** Marks the documents filed under one of some subjects. */
export function markSubjects(documents: SegmentDocuments, slugs: readonly string[], holds: Marks): Marks {
  return markMany(documents.subjectStarts, documents.subjects, wantedOf(documents.names.subjects, slugs), holds);
}

/** Which of the names are wanted, by their numbers; undefined when none is. */
function wantedOf(names: readonly string[], wanted: readonly string[]): Uint8Array | undefined {
  const numbers = wanted.map((name) => names.indexOf(name)).filter((number) => number !== -1);
  if (numbers.length === 0) return undefined;
  const isWanted = new Uint8Array(names.length);
  for (const number of numbers) isWanted[number] = 1;
  return isWanted;
}

function markMany(starts: Uint32Array, values: Uint32Array, isWanted: Uint8Array | undefined, holds: Marks): Marks {
  if (isWanted === undefined) return holds;
  let document = 0;
  for (let index = 0; index < values.length; index += 1) {
    if (isWanted[values[index] as number] === 0) continue;
    while ((starts[document + 1] as number) <= index) document += 1;
    holds[document] = 1;
  }
  return holds;
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
  markMany(documents.eventStarts, documents.events, wantedOf(documents.names.events, dossier.events), holds);
  if (marks) for (let document = 0; document < documents.count; document += 1) if (marks[document] === 0) holds[document] = 0;
  return holds;
}
