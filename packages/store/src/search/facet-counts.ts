import type { Facet } from "../search.ts";
import type { Count } from "../store.ts";
import type { SegmentDocuments } from "./segment-documents.ts";

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

const yearOf = (day: number): number => Math.floor(day / 10_000);

/** The counters of one segment: numbers of names, no texts. */
export class SegmentCounts {
  readonly #documents: SegmentDocuments;
  readonly #sections: Uint32Array | undefined;
  readonly #sources: Uint32Array | undefined;
  readonly #languages: Uint32Array | undefined;
  readonly #subjects: Uint32Array | undefined;
  /** From the year of the oldest document on. */
  readonly #years: Uint32Array | undefined;
  readonly #firstYear: number;

  constructor(documents: SegmentDocuments, wanted: readonly Facet[]) {
    const { names, days, count } = documents;
    const counters = (facet: Facet, size: number) => (wanted.includes(facet) ? new Uint32Array(size) : undefined);
    this.#documents = documents;
    this.#sections = counters("section", names.sections.length);
    this.#sources = counters("source", names.sources.length);
    this.#languages = counters("language", names.languages.length);
    this.#subjects = counters("subject", names.subjects.length);
    this.#firstYear = yearOf(days[count - 1] ?? 0);
    this.#years = counters("year", yearOf(days[0] ?? 0) - this.#firstYear + 1);
  }

  /** @param found numbers of documents, ascending */
  countAll(found: Uint32Array): void {
    const { sections, sources, languages } = this.#documents;
    if (this.#sections) countOne(this.#sections, sections, found);
    if (this.#sources) countOne(this.#sources, sources, found);
    if (this.#languages) countOne(this.#languages, languages, found);
    if (this.#subjects) this.#countSubjects(this.#subjects, found);
    if (this.#years) this.#countYears(this.#years, found);
  }

  /** Counts documents by one facet only: they fail that facet's own filter and no other. @param bit as `failures` gives it */
  countFailing(found: Uint32Array, bit: number): void {
    const { sections, sources, languages } = this.#documents;
    if (bit === 1 && this.#sections) countOne(this.#sections, sections, found);
    else if (bit === 2 && this.#sources) countOne(this.#sources, sources, found);
    else if (bit === 4 && this.#subjects) this.#countSubjects(this.#subjects, found);
    else if (bit === 8 && this.#years) this.#countYears(this.#years, found);
    else if (bit === 16 && this.#languages) countOne(this.#languages, languages, found);
  }

  *told(): Generator<[Facet, (number: number) => string, Uint32Array]> {
    const { names } = this.#documents;
    const first = this.#firstYear;
    if (this.#sections) yield ["section", (number) => names.sections[number] ?? "", this.#sections];
    if (this.#sources) yield ["source", (number) => names.sources[number] ?? "", this.#sources];
    if (this.#languages) yield ["language", (number) => names.languages[number] ?? "", this.#languages];
    if (this.#subjects) yield ["subject", (number) => names.subjects[number] ?? "", this.#subjects];
    if (this.#years) yield ["year", (number) => String(first + number).padStart(4, "0"), this.#years];
  }

  /** Documents stand newest first, so that the year need be computed only where it changes. */
  #countYears(counters: Uint32Array, found: Uint32Array): void {
    const { days } = this.#documents;
    let least = Infinity;
    let year = 0;
    for (let index = 0; index < found.length; index += 1) {
      const day = days[found[index] as number] as number;
      if (day < least) {
        const whole = yearOf(day);
        least = whole * 10_000;
        year = whole - this.#firstYear;
      }
      counters[year] = (counters[year] as number) + 1;
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

function countOne(counters: Uint32Array, values: Uint16Array | Uint8Array, found: Uint32Array): void {
  for (let index = 0; index < found.length; index += 1) {
    const number = values[found[index] as number] as number;
    counters[number] = (counters[number] as number) + 1;
  }
}
