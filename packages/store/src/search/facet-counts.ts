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
    for (const [facet, names, numbers] of counts.told()) {
      const all = this.#counts.get(facet);
      if (!all) continue;
      for (const [number, count] of numbers.entries()) {
        if (count > 0) all.set(names(number), (all.get(names(number)) ?? 0) + count);
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

const YEARS = 10_000;

/** The counters of one segment: numbers of names, no texts. */
export class SegmentCounts {
  readonly #documents: SegmentDocuments;
  readonly #sections: Uint32Array | undefined;
  readonly #sources: Uint32Array | undefined;
  readonly #languages: Uint32Array | undefined;
  readonly #subjects: Uint32Array | undefined;
  readonly #years: Uint32Array | undefined;

  constructor(documents: SegmentDocuments, wanted: readonly Facet[]) {
    const { names } = documents;
    const counters = (facet: Facet, size: number) => (wanted.includes(facet) ? new Uint32Array(size) : undefined);
    this.#documents = documents;
    this.#sections = counters("section", names.sections.length);
    this.#sources = counters("source", names.sources.length);
    this.#languages = counters("language", names.languages.length);
    this.#subjects = counters("subject", names.subjects.length);
    this.#years = counters("year", YEARS);
  }

  countAll(document: number): void {
    this.#one(this.#sections, this.#documents.sections, document);
    this.#one(this.#sources, this.#documents.sources, document);
    this.#one(this.#languages, this.#documents.languages, document);
    this.#year(document);
    this.#many(document);
  }

  /** Counts a document by one facet only: it fails that facet's own filter and no other. @param bit as `failures` gives it */
  countFailing(document: number, bit: number): void {
    if (bit === 1) this.#one(this.#sections, this.#documents.sections, document);
    else if (bit === 2) this.#one(this.#sources, this.#documents.sources, document);
    else if (bit === 4) this.#many(document);
    else if (bit === 8) this.#year(document);
    else if (bit === 16) this.#one(this.#languages, this.#documents.languages, document);
  }

  *told(): Generator<[Facet, (number: number) => string, Uint32Array]> {
    const { names } = this.#documents;
    if (this.#sections) yield ["section", (number) => names.sections[number] ?? "", this.#sections];
    if (this.#sources) yield ["source", (number) => names.sources[number] ?? "", this.#sources];
    if (this.#languages) yield ["language", (number) => names.languages[number] ?? "", this.#languages];
    if (this.#subjects) yield ["subject", (number) => names.subjects[number] ?? "", this.#subjects];
    if (this.#years) yield ["year", (number) => String(number).padStart(4, "0"), this.#years];
  }

  #one(counters: Uint32Array | undefined, values: Uint16Array | Uint8Array, document: number): void {
    if (!counters) return;
    const number = values[document] as number;
    counters[number] = (counters[number] as number) + 1;
  }

  #year(document: number): void {
    if (!this.#years) return;
    const year = ((this.#documents.days[document] as number) / 10_000) | 0;
    this.#years[year] = (this.#years[year] as number) + 1;
  }

  #many(document: number): void {
    if (!this.#subjects) return;
    const { subjects, subjectStarts } = this.#documents;
    const end = subjectStarts[document + 1] as number;
    for (let index = subjectStarts[document] as number; index < end; index += 1) {
      const number = subjects[index] as number;
      this.#subjects[number] = (this.#subjects[number] as number) + 1;
    }
  }
}
