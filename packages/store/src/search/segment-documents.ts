import type { Day } from "@revue/core";
import { dayNumber } from "../place.ts";

/** What the index keeps of an article beside its words. */
export interface IndexedDocument {
  slug: string;
  publishedOn: Day;
  section: string;
  source: string;
  language: string;
  subjects: readonly string[];
  events: readonly string[];
  /** Words in all its texts, at most 65,535. */
  words: number;
}

/**
 * The documents of a segment, newest first and by slug downwards within a day, as columns. What repeats is kept once: `sections`,
 * `sources`… are numbers of names.
 */
export interface SegmentDocuments {
  count: number;
  /** Days of publication as numbers: 20080311. */
  days: Int32Array;
  words: Uint16Array;
  sections: Uint16Array;
  sources: Uint16Array;
  languages: Uint8Array;
  /** Subjects of document d: `subjects` from `subjectStarts[d]` to `subjectStarts[d + 1]`. */
  subjectStarts: Uint32Array;
  subjects: Uint32Array;
  eventStarts: Uint32Array;
  events: Uint32Array;
  names: Record<"sections" | "sources" | "languages" | "subjects" | "events", string[]>;
}

/** Numbers names as they come. */
class Names {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.names.length;
      this.names.push(name);
      this.#numbers.set(name, number);
    }
    return number;
  }
}

/** Puts documents, given in the order they are to have, into columns. */
export function toColumns(documents: readonly IndexedDocument[]): SegmentDocuments {
  const count = documents.length;
  const names = {
    sections: new Names(),
    sources: new Names(),
    languages: new Names(),
    subjects: new Names(),
    events: new Names(),
  };
  const many = (key: "subjects" | "events"): { starts: Uint32Array; values: Uint32Array } => {
    const starts = new Uint32Array(count + 1);
    for (const [index, document] of documents.entries()) starts[index + 1] = (starts[index] ?? 0) + document[key].length;
    const values = new Uint32Array(starts[count] ?? 0);
    for (const [index, document] of documents.entries()) {
      for (const [rank, name] of document[key].entries()) values[(starts[index] ?? 0) + rank] = names[key].number(name);
    }
    return { starts, values };
  };
  const subjects = many("subjects");
  const events = many("events");
  return {
    count,
    days: Int32Array.from(documents, ({ publishedOn }) => dayNumber(publishedOn)),
    words: Uint16Array.from(documents, ({ words }) => words),
    sections: Uint16Array.from(documents, ({ section }) => names.sections.number(section)),
    sources: Uint16Array.from(documents, ({ source }) => names.sources.number(source)),
    languages: Uint8Array.from(documents, ({ language }) => names.languages.number(language)),
    subjectStarts: subjects.starts,
    subjects: subjects.values,
    eventStarts: events.starts,
    events: events.values,
    names: {
      sections: names.sections.names,
      sources: names.sources.names,
      languages: names.languages.names,
      subjects: names.subjects.names,
      events: names.events.names,
    },
  };
}
