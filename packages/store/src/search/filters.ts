import type { ArticleFilter } from "../store.ts";
import { dayNumber } from "../place.ts";
import { isBelow, type Marks, markSubjects } from "./marks.ts";
import type { SegmentDocuments } from "./segment-documents.ts";
import { shelvesOf } from "./shelves.ts";

/** Filters that have a facet, each with its bit: a count by them leaves them out of account. */
export const FAILS = { section: 1, source: 2, subject: 4, year: 8, language: 16 } as const;

/** What the filters of a question that have a facet ask of the documents of one segment. */
export interface Filters {
  shelfOf: Uint16Array | Uint32Array;
  /** What the documents of each shelf fail, as bits. */
  byShelf: Uint8Array;
  /** The documents of the days asked: from the first to before the end. */
  first: number;
  end: number;
  /** Those filed under the subject asked; undefined when none is. */
  ofSubject: Marks | undefined;
}

/** Reads the filters of a question for one segment; undefined when there are none. */
export function filtersOf(documents: SegmentDocuments, filter: ArticleFilter): Filters | undefined {
  const { section, source, subject, language, from, to } = filter;
  if ([section, source, subject, language, from, to].every((value) => value === undefined)) return undefined;
  const { names, days, count } = documents;
  const { of, example } = shelvesOf(documents);
  const byShelf = Uint8Array.from(example, (document) => {
    const isSection = section === undefined || isBelow(names.sections[documents.sections[document] as number] ?? "", section);
    const isSource = source === undefined || names.sources[documents.sources[document] as number] === source;
    const isLanguage = language === undefined || names.languages[documents.languages[document] as number] === language;
    return (isSection ? 0 : FAILS.section) | (isSource ? 0 : FAILS.source) | (isLanguage ? 0 : FAILS.language);
  });
  return {
    shelfOf: of,
    byShelf,
    first: to === undefined ? 0 : firstUntil(days, dayNumber(to)),
    end: from === undefined ? count : firstUntil(days, dayNumber(from) - 1),
    ofSubject: subject === undefined ? undefined : markSubjects(documents, [subject], new Uint8Array(count)),
  };
}

/** The first document of a day or an earlier one. */
function firstUntil(days: Int32Array, day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] as number) > day) low = middle + 1;
    else high = middle;
  }
  return low;
}
