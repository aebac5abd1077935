import type { Facet } from "../search.ts";
import type { Count } from "../store.ts";
import { FAILS } from "./filters.ts";
import type { SegmentDocuments } from "./segment-documents.ts";
import { type Shelves, shelvesOf } from "./shelves.ts";

/** Counts the articles found by what they are filed under, over all segments. */
export class FacetCounts {
  readonly #wanted: readonly Facet[];
  readonly #counts = new Map<Facet, Map<string, number>>();

  constructor(wanted: readonly Facet[]) {
    this.#wanted = wanted;
    for (const facet of wanted) this.#counts.set(facet, new Map());
  }

  /** Counters of one segment, to be added up when it is done. */
  of(documents: SegmentDocuments): SegmentCounts {
    return new SegmentCounts(documents, this.#wanted);
  }

  add(counts: SegmentCounts): void {
    for (const [facet, nameOf, numbers] of counts.told()) {
      const all = this.#counts.get(facet);
      if (!all) continue;
      for (let number = 0; number < numbers.length; number += 1) {
        const count = numbers[number] as number;
        if (count === 0) continue;
        const name = nameOf(number);
        all.set(name, (all.get(name) ?? 0) + count);
      }
    }
  }

  /** Largest count first, then by key; years newest first. A section counts all below it. */
  told(): Partial<Record<Facet, Count[]>> {
    return Object.fromEntries(
      [...this.#counts].map(([facet, counts]) => {
        const all = facet === "section" ? withAbove(counts) : counts;
        const sorted = [...all].map(([key, count]): Count => ({ key, count }));
        sorted.sort((a, b) => (facet === "year" ? (a.key < b.key ? 1 : -1) : b.count - a.count || (a.key < b.key ? -1 : 1)));
        return [facet, sorted];
      }),
    );
  }
}

function withAbove(counts: ReadonlyMap<string, number>): Map<string, number> {
  const all = new Map<string, number>();
  for (const [path, count] of counts) {
    const steps = path.split("/");
    for (const depth of steps.keys()) {
      const above = steps.slice(0, depth + 1).join("/");
      all.set(above, (all.get(above) ?? 0) + count);
    }
  }
  return all;
}

/** The counters of one segment: numbers of names, no texts. */
export class SegmentCounts {
  readonly #documents: SegmentDocuments;
  readonly #shelves: Shelves;
  readonly #sections: Uint32Array | undefined;
  readonly #sources: Uint32Array | undefined;
  readonly #languages: Uint32Array | undefined;
  readonly #subjects: Uint32Array | undefined;
  /** By rank among the years of the segment. */
  readonly #years: Uint32Array | undefined;

  constructor(documents: SegmentDocuments, wanted: readonly Facet[]) {
    const { names } = documents;
    const counters = (facet: Facet, size: number) => (wanted.includes(facet) ? new Uint32Array(size) : undefined);
    this.#documents = documents;
    this.#shelves = shelvesOf(documents);
    this.#sections = counters("section", names.sections.length);
    this.#sources = counters("source", names.sources.length);
    this.#languages = counters("language", names.languages.length);
    this.#subjects = counters("subject", names.subjects.length);
    this.#years = counters("year", this.#shelves.years.length);
  }

  /** @param found numbers of documents, ascending */
  countAll(found: Uint32Array): void {
    const { count } = this.#documents;
    const { sizes, subjectSizes } = this.#shelves;
    // Of more than half, the others are counted: how many there are of each is known.
    const others = found.length > count / 2 ? othersOf(found, count) : undefined;
    const counted = others ?? found;
    if (this.#sections || this.#sources || this.#languages) {
      const shelves = new Uint32Array(sizes.length);
      countOne(shelves, this.#shelves.of, counted);
      this.#spread(others ? lessThan(sizes, shelves) : shelves);
    }
    if (this.#subjects) {
      const subjects = new Uint32Array(subjectSizes.length);
      this.#countSubjects(subjects, counted);
      addTo(this.#subjects, others ? lessThan(subjectSizes, subjects) : subjects);
    }
    if (this.#years) this.#countYears(this.#years, found);
  }

  /** Counts documents by one facet only: they fail that facet's own filter and no other. @param bit of `FAILS` */
  countFailing(found: Uint32Array, bit: number): void {
    const { sections, sources, languages } = this.#documents;
    if (bit === FAILS.section && this.#sections) countOne(this.#sections, sections, found);
    else if (bit === FAILS.source && this.#sources) countOne(this.#sources, sources, found);
    else if (bit === FAILS.subject && this.#subjects) this.#countSubjects(this.#subjects, found);
    else if (bit === FAILS.year && this.#years) this.#countYears(this.#years, found);
    else if (bit === FAILS.language && this.#languages) countOne(this.#languages, languages, found);
  }

  *told(): Generator<[Facet, (number: number) => string, Uint32Array]> {
    const { names } = this.#documents;
    const { years } = this.#shelves;
    if (this.#sections) yield ["section", (number) => names.sections[number] ?? "", this.#sections];
    if (this.#sources) yield ["source", (number) => names.sources[number] ?? "", this.#sources];
    if (this.#languages) yield ["language", (number) => names.languages[number] ?? "", this.#languages];
    if (this.#subjects) yield ["subject", (number) => names.subjects[number] ?? "", this.#subjects];
    if (this.#years) yield ["year", (number) => String(years[number]?.year ?? 0).padStart(4, "0"), this.#years];
  }

  /** Adds what was counted by shelf to the counters of what shelves are made of. */
  #spread(shelves: Uint32Array): void {
    const { sections, sources, languages } = this.#documents;
    const { example } = this.#shelves;
    for (let shelf = 0; shelf < shelves.length; shelf += 1) {
      const count = shelves[shelf] as number;
      if (count === 0) continue;
      const document = example[shelf] as number;
      if (this.#sections) add(this.#sections, sections[document] as number, count);
      if (this.#sources) add(this.#sources, sources[document] as number, count);
      if (this.#languages) add(this.#languages, languages[document] as number, count);
    }
  }

  /** Those found in a year stand between the first found of it and the first found of the year before. */
  #countYears(counters: Uint32Array, found: Uint32Array): void {
    const { years } = this.#shelves;
    let from = 0;
    for (const rank of years.keys()) {
      const next = years[rank + 1]?.first;
      const to = next === undefined ? found.length : firstFrom(found, next, from);
      add(counters, rank, to - from);
      from = to;
    }
  }

  #countSubjects(counters: Uint32Array, found: Uint32Array): void {
    const { subjects, subjectStarts } = this.#documents;
    for (let index = 0; index < found.length; index += 1) {
      const document = found[index] as number;
      const end = subjectStarts[document + 1] as number;
      for (let at = subjectStarts[document] as number; at < end; at += 1) {
        const number = subjects[at] as number;
        counters[number] = (counters[number] as number) + 1;
      }
    }
  }
}

function add(counters: Uint32Array, number: number, count: number): void {
  counters[number] = (counters[number] as number) + count;
}

function addTo(counters: Uint32Array, others: Uint32Array): void {
  for (let number = 0; number < counters.length; number += 1) add(counters, number, others[number] as number);
}

const lessThan = (all: Uint32Array, left: Uint32Array): Uint32Array =>
  all.map((count, number) => count - (left[number] as number));

function countOne(counters: Uint32Array, values: Uint32Array | Uint16Array | Uint8Array, found: Uint32Array): void {
  for (let index = 0; index < found.length; index += 1) {
    const number = values[found[index] as number] as number;
    counters[number] = (counters[number] as number) + 1;
  }
}

let room = new Uint32Array(0);

/** The documents that were not found, ascending. Good until the next call. */
function othersOf(found: Uint32Array, count: number): Uint32Array {
  const size = count - found.length;
  if (room.length < size) room = new Uint32Array(size);
  let at = 0;
  let document = 0;
  for (let index = 0; index < found.length; index += 1) {
    const next = found[index] as number;
    while (document < next) room[at++] = document++;
    document = next + 1;
  }
  while (document < count) room[at++] = document++;
  return room.subarray(0, size);
}

/** The index of the first document found that is this or comes later. */
function firstFrom(found: Uint32Array, document: number, from: number): number {
  let [low, high] = [from, found.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((found[middle] as number) < document) low = middle + 1;
    else high = middle;
  }
  return low;
}
