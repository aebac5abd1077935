import type { Alternative } from "./compile.ts";
import type { Deadline } from "./deadline.ts";
import { pageId, type PageSource } from "./pages.ts";
import type { Hits } from "./hits.ts";
import { Segment, type Stored, type TermEntry } from "./segment.ts";

/** Words a beginning stands for, in one segment, at most: the commonest. */
const BEGUN_MAX = 256;
/** The commonest are enough once they stand so often as there are articles, and so often at least: « in* » finds nearly all there are. */
const BEGUN_STANDS = 20_000;

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
  /** Whether a beginning has more words than were looked up. */
  isPartial = false;

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
    case "filed":
      return alternative.test.kind === "byline" ? alternative.test.keys : [];
    case "prefix":
      return [];
  }
}

/**
 * Reads from all segments what the alternatives need, in few round trips: blocks of the dictionary, postings, positions of phrases.
 * @param tested those that must hold or must not: every word of their beginnings is looked up, since the common do not stand in for the rare
 */
export async function readTerms(
  segments: readonly Segment[],
  alternatives: readonly Alternative[],
  read: PageSource,
  deadline: Deadline,
  tested: readonly Alternative[] = [],
): Promise<SegmentTerms[]> {
  const all = segments.map((segment) => new SegmentTerms(segment));
  const both = [...tested, ...alternatives];
  const keys = new Set(both.flatMap(keysOf));
  const wanted = all.map(() => new Set(keys));
  for (const [rank, alternative] of both.entries()) {
    if (alternative.kind !== "prefix") continue;
    for (const [index, from] of all.entries()) {
      if (from.begun.has(alternative.prefix)) continue;
      if (deadline.isOver()) break;
      const found = await formsOf(from, alternative.prefix, rank < tested.length);
      from.begun.set(alternative.prefix, found);
      for (const { key } of found) wanted[index]?.add(key);
    }
  }
  await readEntries(all, wanted, read);
  const inRows = new Set(both.flatMap((one) => (one.kind === "phrase" && one.steps.length > 0 ? keysOf(one) : [])));
  await readPositions(all, inRows, read);
  return all;
}

async function formsOf(from: SegmentTerms, prefix: string, isTested: boolean): Promise<{ key: string; forms: string[] }[]> {
  const enough = Math.max(BEGUN_STANDS, from.segment.documents.count);
  const keep = (counts: Uint32Array): number => {
    let kept = 0;
    for (let stands = 0; kept < counts.length && kept < BEGUN_MAX && stands < enough; kept += 1) stands += counts[kept] ?? 0;
    return kept;
  };
  const { forms, isPartial } = await from.segment.commonestForms(prefix, isTested ? undefined : keep);
  if (isPartial) from.isPartial = true;
  const byTerm = new Map<string, string[]>();
  for (const { key, term } of forms) {
    const name = prefix.charAt(0) + term;
    const known = byTerm.get(name);
    if (known) known.push(key.slice(1));
    else byTerm.set(name, [key.slice(1)]);
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
