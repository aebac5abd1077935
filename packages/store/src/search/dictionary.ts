import type { Alternative } from "./compile.ts";
import type { Deadline } from "./deadline.ts";
import { pageId, type PageSource } from "./pages.ts";
import type { Hits } from "./hits.ts";
import { Segment, type Stored, type TermEntry } from "./segment.ts";

/** Words a beginning stands for, in one segment, at most: the commonest. */
const BEGUN_MAX = 256;

/** A term of one segment with the bytes of its postings. Positions are read only where they are needed. */
export interface Term {
  entry: TermEntry;
  postings: Uint8Array;
  positions?: Uint8Array;
}

/** The terms of one segment that a question asks for. */
export class SegmentTerms {
  readonly segment: Segment;
  readonly terms = new Map<string, Term>();
  /** The terms and forms that each beginning stands for. */
  readonly begun = new Map<string, { key: string; forms: string[] }[]>();
  /** What was found of alternatives that take more than reading postings. */
  readonly found = new Map<Alternative, Hits>();

  constructor(segment: Segment) {
    this.segment = segment;
  }
}

/** Keys an alternative looks up as such. */
function keysOf(alternative: Alternative): string[] {
  switch (alternative.kind) {
    case "term":
    case "subject":
      return [alternative.key];
    case "phrase":
      return alternative.steps.map(({ key }) => key);
    case "all":
      return alternative.keys;
    case "prefix":
      return [];
  }
}

/** Reads from all segments what the alternatives need, in few round trips: blocks of the dictionary, postings, positions of phrases. */
export async function readTerms(
  segments: readonly Segment[],
  alternatives: readonly Alternative[],
  read: PageSource,
  deadline: Deadline,
): Promise<SegmentTerms[]> {
  const all = segments.map((segment) => new SegmentTerms(segment));
  const keys = new Set(alternatives.flatMap(keysOf));
  const wanted = all.map(() => new Set(keys));
  for (const alternative of alternatives) {
    if (alternative.kind !== "prefix") continue;
    for (const [index, { segment, begun }] of all.entries()) {
      if (begun.has(alternative.prefix)) continue;
      if (deadline.isOver()) break;
      const found = await formsOf(segment, alternative.prefix);
      begun.set(alternative.prefix, found);
      for (const { key } of found) wanted[index]?.add(key);
    }
  }
  await readEntries(all, wanted, read);
  const inRows = new Set(alternatives.flatMap((one) => (one.kind === "phrase" && one.steps.length > 0 ? keysOf(one) : [])));
  await readPositions(all, inRows, read);
  return all;
}

async function formsOf(segment: Segment, prefix: string): Promise<{ key: string; forms: string[] }[]> {
  const found = await segment.forms(prefix);
  const kept =
    found.length > BEGUN_MAX ? found.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)).slice(0, BEGUN_MAX) : found;
  const byTerm = new Map<string, string[]>();
  for (const { key, term } of kept) {
    const name = prefix.charAt(0) + term;
    byTerm.set(name, [...(byTerm.get(name) ?? []), key.slice(1)]);
  }
  return [...byTerm].map(([key, forms]) => ({ key, forms }));
}

async function readEntries(all: readonly SegmentTerms[], wanted: readonly Set<string>[], read: PageSource): Promise<void> {
  const blocks = new Map<number, { one: SegmentTerms; keys: string[] }>();
  for (const [index, one] of all.entries()) {
    for (const key of wanted[index] ?? []) {
      const page = one.segment.termPage(key);
      if (page === undefined) continue;
      const id = pageId(one.segment.id, page);
      const block = blocks.get(id);
      if (block) block.keys.push(key);
      else blocks.set(id, { one, keys: [key] });
    }
  }
  const pages = await read([...blocks.keys()]);
  const entries = [...blocks.values()].flatMap(({ one, keys }, index) =>
    [...Segment.termsIn(pages[index] ?? new Uint8Array(0), keys)].map(([key, entry]) => ({ one, key, entry })),
  );
  const postings = await readStored(
    entries.map(({ one, entry }) => ({ segment: one.segment.id, stored: entry.postings })),
    read,
  );
  for (const [index, { one, key, entry }] of entries.entries()) {
    one.terms.set(key, { entry, postings: postings[index] ?? new Uint8Array(0) });
  }
}

/** Reads the positions of some terms, where they have not been read yet. */
export async function readPositions(all: readonly SegmentTerms[], keys: ReadonlySet<string>, read: PageSource): Promise<void> {
  const terms = all.flatMap(({ segment, terms }) =>
    [...keys].flatMap((key) => {
      const term = terms.get(key);
      return term === undefined || term.positions ? [] : [{ segment: segment.id, term }];
    }),
  );
  const positions = await readStored(
    terms.map(({ segment, term }) => ({ segment, stored: term.entry.positions })),
    read,
  );
  for (const [index, { term }] of terms.entries()) term.positions = positions[index] ?? new Uint8Array(0);
}

async function readStored(wanted: readonly { segment: number; stored: Stored }[], read: PageSource): Promise<Uint8Array[]> {
  const ids = wanted.flatMap(({ segment, stored }) => (stored instanceof Uint8Array ? [] : [pageId(segment, stored.page)]));
  const pages = ids.length > 0 ? await read(ids) : [];
  let next = 0;
  return wanted.map(({ stored }) => (stored instanceof Uint8Array ? stored : (pages[next++] ?? new Uint8Array(0))));
}
