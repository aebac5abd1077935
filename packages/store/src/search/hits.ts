import type { Alternative, Step } from "./compile.ts";
import { FIELD_WEIGHTS } from "./article-fields.ts";
import type { SegmentTerms, Term } from "./dictionary.ts";
import { addFrequencies, DecodedHits, decodeHits, FREQUENCY_MAX, PostingsSeeker, postingsIn } from "./postings.ts";
import { phraseHits } from "./phrase-hits.ts";

/** The documents of one segment that answer an alternative, ascending. `isExact[i]` is 1 where the very form asked stands. */
export interface Hits {
  count: number;
  documents: Uint32Array;
  /** With `IN_HEADLINE`. */
  frequencies: Uint8Array;
  isExact: Uint8Array;
}

/** What is decoded to, one term at a time, so that no question needs memory of its own. */
let scratch = new DecodedHits(0);

function decoded(term: Term, bits: number): DecodedHits {
  const size = postingsIn(term.postings);
  if (scratch.documents.length < size) scratch = new DecodedHits(size);
  decodeHits(term.postings, bits, scratch);
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

/** What costs more than reading postings is found once per question; what is filed was found by `findFiled`. */
function found(alternative: Extract<Alternative, { kind: "phrase" | "all" | "prefix" | "filed" }>, from: SegmentTerms): Hits {
  let hits = from.found.get(alternative);
  if (hits === undefined) {
    if (alternative.kind === "phrase") hits = ofPhrase(alternative.steps, from);
    else if (alternative.kind === "all") hits = ofAll(alternative.keys, from);
    else if (alternative.kind === "filed") hits = NONE;
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
  const { forms } = term.entry;
  const index = forms.indexOf(form);
  if (isExact && index === -1) return NONE;
  // A term with one form is always in it.
  const hits = decoded(term, index === -1 ? 0 : forms.length === 1 ? -1 : 1 << index);
  return isExact && forms.length > 1 ? onlyExact(hits) : hits;
}

function onlyExact({ count, documents, frequencies, isExact }: DecodedHits): Hits {
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    if (isExact[index] === 0) continue;
    documents[kept] = documents[index] as number;
    frequencies[kept] = frequencies[index] as number;
    isExact[kept] = 1;
    kept += 1;
  }
  return { count: kept, documents, frequencies, isExact };
}

function ofSubject(term: Term | undefined): Hits {
  if (term === undefined) return NONE;
  const hits = decoded(term, -1);
  hits.frequencies.fill(FIELD_WEIGHTS.subject, 0, hits.count);
  hits.isExact.fill(1, 0, hits.count);
  return hits;
}

/** Several terms in the order of how few documents hold them, and the documents of the first; undefined when one is nowhere. */
function fromRarest(keys: readonly string[], from: SegmentTerms): { terms: Term[]; documents: Uint32Array } | undefined {
  const terms = keys.flatMap((key) => from.terms.get(key) ?? []);
  const [rarest] = terms.sort((a, b) => postingsIn(a.postings) - postingsIn(b.postings));
  if (rarest === undefined || terms.length < keys.length) return undefined;
  const { documents, count } = decoded(rarest, 0);
  return { terms, documents: documents.subarray(0, count) };
}

function ofAll(keys: readonly string[], from: SegmentTerms): Hits {
  const all = fromRarest([...new Set(keys)], from);
  if (!all) return NONE;
  const seekers = all.terms.slice(1).map(({ postings }) => new PostingsSeeker(postings));
  const documents = all.documents.filter((document) => seekers.every((seeker) => seeker.seek(document)));
  const count = documents.length;
  return { count, documents, frequencies: new Uint8Array(count).fill(1), isExact: new Uint8Array(count).fill(1) };
}

function ofPhrase(steps: readonly Step[], from: SegmentTerms): Hits {
  const keys = [...new Set(steps.map(({ key }) => key))];
  const terms = keys.flatMap((key) => from.terms.get(key) ?? []);
  const isPlaced = terms.every(({ positions }) => positions !== undefined && positions.length > 0);
  if (terms.length < keys.length || !isPlaced) return NONE;
  const hits = phraseHits(steps, terms);
  return { ...hits, isExact: new Uint8Array(hits.count).fill(1) };
}

function ofPrefix(prefix: string, from: SegmentTerms): Hits {
  const size = from.segment.documents.count;
  const sums = new Uint8Array(size);
  for (const { key, forms } of from.begun.get(prefix) ?? []) {
    const term = from.terms.get(key);
    if (!term) continue;
    const all = term.entry.forms;
    const bits = all.every((form) => forms.includes(form))
      ? -1
      : forms.reduce((mask, form) => mask | (all.includes(form) ? 1 << all.indexOf(form) : 0), 0);
    addFrequencies(term.postings, bits, sums);
  }
  const all = new Uint32Array(size);
  const frequencies = new Uint8Array(size);
  let count = 0;
  for (let document = 0; document < size; document += 1) {
    const sum = sums[document] as number;
    // Written in any case, and written over when it is none.
    all[count] = document;
    frequencies[count] = sum;
    count += sum === 0 ? 0 : 1;
  }
  const documents = all.slice(0, count);
  return { count, documents, frequencies: frequencies.slice(0, count), isExact: new Uint8Array(count) };
}
