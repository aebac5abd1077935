import type { SegmentDocuments } from "./segment-documents.ts";

/**
 * The documents of a segment put together by what each is filed under once: those with one section, source and language stand on one
 * shelf. There are far fewer shelves than documents, so that counting by all three is counting by one.
 */
export interface Shelves {
  /** The shelf of each document. */
  of: Uint16Array | Uint32Array;
  /** A document of each shelf. */
  example: Uint32Array;
  /** Documents on each shelf, and filed under each subject. */
  sizes: Uint32Array;
  subjectSizes: Uint32Array;
  /** The years of the documents, newest first, with the first document of each. */
  years: { year: number; first: number }[];
}

const made = new WeakMap<SegmentDocuments, Shelves>();

/** The shelves of a segment; made once, since segments never change. */
export function shelvesOf(documents: SegmentDocuments): Shelves {
  let shelves = made.get(documents);
  if (shelves === undefined) made.set(documents, (shelves = makeShelves(documents)));
  return shelves;
}

function makeShelves({ count, sections, sources, languages, names, subjects, days }: SegmentDocuments): Shelves {
  const numbers = new Map<number, number>();
  const example: number[] = [];
  const sizes: number[] = [];
  let of: Uint16Array | Uint32Array = new Uint16Array(count);
  for (let document = 0; document < count; document += 1) {
    const key =
      ((sections[document] as number) * names.sources.length + (sources[document] as number)) * names.languages.length +
      (languages[document] as number);
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
      example.push(document);
      sizes.push(0);
      if (number === 2 ** 16) of = Uint32Array.from(of);
    }
    of[document] = number;
    sizes[number] = (sizes[number] as number) + 1;
  }
  const subjectSizes = new Uint32Array(names.subjects.length);
  for (const subject of subjects) subjectSizes[subject] = (subjectSizes[subject] as number) + 1;
  return { of, example: Uint32Array.from(example), sizes: Uint32Array.from(sizes), subjectSizes, years: yearsOf(days) };
}

/** Documents stand newest first, so that the year need be computed only where it changes. */
function yearsOf(days: Int32Array): Shelves["years"] {
  const years: Shelves["years"] = [];
  let least = Infinity;
  for (let document = 0; document < days.length; document += 1) {
    if ((days[document] as number) >= least) continue;
    const year = Math.floor((days[document] as number) / 10_000);
    years.push({ year, first: document });
    least = year * 10_000;
  }
  return years;
}
