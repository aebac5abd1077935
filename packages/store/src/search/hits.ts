import type { Alternative, Step } from "./compile.ts";
import { FIELD_WEIGHTS } from "./article-fields.ts";
import type { SegmentTerms, Term } from "./dictionary.ts";
import { Decoded, decodePostings, FREQUENCY_MAX, IN_HEADLINE, Occurrences, PostingsSeeker, postingsIn } from "./postings.ts";
import { HEADLINE_POSITIONS } from "./segment-builder.ts";

/** The documents of one segment that answer an alternative, ascending. `isExact[i]` is 1 where the very form asked stands. */
export interface Hits {
  count: number;
  documents: Uint32Array;
  /** With `IN_HEADLINE`. */
  frequencies: Uint8Array;
  isExact: Uint8Array;
}

/** What is decoded to for one question; one at a time, so that no question needs memory of its own. */
let scratch = new Decoded(0);
let exact = new Uint8Array(0);

function room(size: number): Decoded {
  if (scratch.documents.length < size) {
    scratch = new Decoded(size);
    exact = new Uint8Array(size);
  }
  return scratch;
}

const NONE: Hits = { count: 0, documents: new Uint32Array(0), frequencies: new Uint8Array(0), isExact: new Uint8Array(0) };

/** The documents that answer an alternative. Good until the next call, unless `isOwn`. */
export function hitsOf(alternative: Alternative, from: SegmentTerms): Hits {
  switch (alternative.kind) {
    case "term":
      return ofTerm(from.terms.get(alternative.key), alternative);
    case "subject":
      return ofSubject(from.terms.get(alternative.key));
    default:
      return found(alternative, from);
  }
}

/** What costs more than reading postings is found once per question. */
function found(alternative: Extract<Alternative, { kind: "phrase" | "all" | "prefix" }>, from: SegmentTerms): Hits {
  let hits = from.found.get(alternative);
  if (hits === undefined) {
    if (alternative.kind === "phrase") hits = ofPhrase(alternative.steps, from);
    else if (alternative.kind === "all") hits = ofAll(alternative.keys, from);
    else hits = ofPrefix(alternative.prefix, from);
    from.found.set(alternative, hits);
  }
  return hits;
}

/** How an alternative stands in one document: its frequency, 0 when it does not, and whether in the very form asked. */
export function hitIn(alternative: Alternative, from: SegmentTerms, document: number): { frequency: number; isExact: boolean } {
  if (alternative.kind === "term" || alternative.kind === "subject") {
    const term = from.terms.get(alternative.key);
    const seeker = term && new PostingsSeeker(term.postings);
    if (!term || !seeker?.seek(document)) return { frequency: 0, isExact: false };
    if (alternative.kind === "subject") return { frequency: FIELD_WEIGHTS.subject, isExact: true };
    const form = term.entry.forms.indexOf(alternative.form);
    const isExact = form !== -1 && (seeker.forms & (1 << form)) !== 0;
    return { frequency: alternative.isExact && !isExact ? 0 : seeker.frequency & FREQUENCY_MAX, isExact };
  }
  const hits = found(alternative, from);
  let [low, high] = [0, hits.count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits.documents[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  if (low >= hits.count || hits.documents[low] !== document) return { frequency: 0, isExact: false };
  return { frequency: (hits.frequencies[low] ?? 0) & FREQUENCY_MAX, isExact: hits.isExact[low] === 1 };
}

function ofTerm(term: Term | undefined, { form, isExact }: { form: string; isExact: boolean }): Hits {
  if (term === undefined) return NONE;
  const bit = 1 << term.entry.forms.indexOf(form);
  const isKnown = term.entry.forms.includes(form);
  if (isExact && !isKnown) return NONE;
  const decoded = room(postingsIn(term.postings));
  decodePostings(term.postings, decoded);
  const { documents, frequencies, forms } = decoded;
  let { count } = decoded;
  // A term with one form is always in it.
  if (isKnown && term.entry.forms.length === 1) exact.fill(1, 0, count);
  else if (!isKnown) exact.fill(0, 0, count);
  else if (!isExact) for (let index = 0; index < count; index += 1) exact[index] = ((forms[index] as number) & bit) === 0 ? 0 : 1;
  else {
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      if (((forms[index] as number) & bit) === 0) continue;
      documents[kept] = documents[index] as number;
      frequencies[kept] = frequencies[index] as number;
      exact[kept] = 1;
      kept += 1;
    }
    count = kept;
  }
  return { count, documents, frequencies, isExact: exact };
}

function ofSubject(term: Term | undefined): Hits {
  if (term === undefined) return NONE;
  const decoded = room(postingsIn(term.postings));
  decodePostings(term.postings, decoded);
  decoded.frequencies.fill(FIELD_WEIGHTS.subject, 0, decoded.count);
  exact.fill(1, 0, decoded.count);
  return { ...decoded, isExact: exact };
}

/** The documents with all terms, found from the rarest. */
function together(
  keys: readonly string[],
  from: SegmentTerms,
): { documents: Uint32Array; seekers: PostingsSeeker[] } | undefined {
  const terms = keys.map((key) => from.terms.get(key));
  if (terms.some((term) => term === undefined)) return undefined;
  const known = terms as Term[];
  const counts = known.map((term) => postingsIn(term.postings));
  const rarest = counts.indexOf(Math.min(...counts));
  const decoded = room(counts[rarest] ?? 0);
  decodePostings((known[rarest] as Term).postings, decoded);
  const documents = decoded.documents.slice(0, decoded.count);
  let count = documents.length;
  const order = [...known.keys()].filter((index) => index !== rarest).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  for (const index of order) {
    const seeker = new PostingsSeeker((known[index] as Term).postings);
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const document = documents[at] as number;
      if (seeker.seek(document)) documents[kept++] = document;
    }
    count = kept;
  }
  return { documents: documents.subarray(0, count), seekers: known.map(({ postings }) => new PostingsSeeker(postings)) };
}

function ofAll(keys: readonly string[], from: SegmentTerms): Hits {
  const all = together(keys, from);
  if (!all) return NONE;
  const size = all.documents.length;
  return {
    count: size,
    documents: Uint32Array.from(all.documents),
    frequencies: new Uint8Array(size).fill(1),
    isExact: new Uint8Array(size).fill(1),
  };
}

function ofPhrase(steps: readonly Step[], from: SegmentTerms): Hits {
  const keys = [...new Set(steps.map(({ key }) => key))];
  const all = together(keys, from);
  if (!all) return NONE;
  const positions = keys.map((key) => from.terms.get(key)?.positions);
  if (positions.some((bytes) => bytes === undefined || bytes.length === 0)) return NONE;
  const places = keys.map(() => new Occurrences());
  const ofStep = steps.map(({ key }) => places[keys.indexOf(key)] as Occurrences);
  const documents = new Uint32Array(all.documents.length);
  const frequencies = new Uint8Array(all.documents.length);
  let count = 0;
  for (const document of all.documents) {
    for (let index = 0; index < keys.length; index += 1) {
      const seeker = all.seekers[index] as PostingsSeeker;
      seeker.seek(document);
      seeker.occurrences(positions[index] as Uint8Array, places[index] as Occurrences);
    }
    const frequency = rowsIn(steps, ofStep);
    if (frequency === 0) continue;
    documents[count] = document;
    frequencies[count] = frequency;
    count += 1;
  }
  return { count, documents, frequencies, isExact: new Uint8Array(count).fill(1) };
}

/** How often the steps stand in a row, the headline counted as much as it weighs. */
function rowsIn(steps: readonly Step[], places: readonly Occurrences[]): number {
  const first = places[0] as Occurrences;
  let frequency = 0;
  let headline = 0;
  for (let at = 0; at < first.count; at += 1) {
    const start = first.positions[at] as number;
    if (!isRow(steps, places, start)) continue;
    const isHeadline = start < HEADLINE_POSITIONS;
    frequency += isHeadline ? FIELD_WEIGHTS.headline : 1;
    if (isHeadline) headline = IN_HEADLINE;
  }
  return frequency === 0 ? 0 : Math.min(frequency, FREQUENCY_MAX) | headline;
}

function isRow(steps: readonly Step[], places: readonly Occurrences[], start: number): boolean {
  for (let index = 0; index < steps.length; index += 1) {
    const { offset, before, after } = steps[index] as Step;
    const own = places[index] as Occurrences;
    const found = own.find(start + offset);
    if (found === -1) return false;
    if ((before !== 0 && own.before[found] !== before) || (after !== 0 && own.after[found] !== after)) return false;
  }
  return true;
}

function ofPrefix(prefix: string, from: SegmentTerms): Hits {
  const size = from.segment.documents.count;
  const sums = new Uint8Array(size);
  for (const { key, forms } of from.begun.get(prefix) ?? []) {
    const term = from.terms.get(key);
    if (!term) continue;
    const isEvery = term.entry.forms.every((form) => forms.includes(form));
    const bits = forms.reduce(
      (mask, form) => mask | (term.entry.forms.includes(form) ? 1 << term.entry.forms.indexOf(form) : 0),
      0,
    );
    const decoded = room(postingsIn(term.postings));
    decodePostings(term.postings, decoded);
    for (let index = 0; index < decoded.count; index += 1) {
      if (!isEvery && ((decoded.forms[index] as number) & bits) === 0) continue;
      const document = decoded.documents[index] as number;
      const found = decoded.frequencies[index] as number;
      const sum = (sums[document] as number) & FREQUENCY_MAX;
      sums[document] =
        Math.min(FREQUENCY_MAX, sum + (found & FREQUENCY_MAX)) | (((sums[document] as number) | found) & IN_HEADLINE);
    }
  }
  let count = 0;
  for (let document = 0; document < size; document += 1) if (sums[document] !== 0) count += 1;
  const documents = new Uint32Array(count);
  const frequencies = new Uint8Array(count);
  for (let document = 0, at = 0; at < count; document += 1) {
    if (sums[document] === 0) continue;
    documents[at] = document;
    frequencies[at] = sums[document] as number;
    at += 1;
  }
  return { count, documents, frequencies, isExact: new Uint8Array(count) };
}
