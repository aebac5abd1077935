import { FIELD_WEIGHTS } from "./article-fields.ts";
import type { Step } from "./compile.ts";
import type { Term } from "./dictionary.ts";
import { FREQUENCY_MAX, IN_HEADLINE, postingsIn, readBlocks } from "./postings.ts";
import { DocumentRanks } from "./document-ranks.ts";
import { HEADLINE_POSITIONS } from "./segment-builder.ts";
import { TermPlaces } from "./term-places.ts";

/** The documents that hold a phrase, ascending, and how often, the headline counted as much as it weighs; with `IN_HEADLINE`. */
export interface PhraseHits {
  count: number;
  documents: Uint32Array;
  frequencies: Uint8Array;
}

/**
 * Finds a phrase: first the documents that hold all its words, the rarest first, then where they stand there. One word after the other is
 * read for all documents, since bytes read in a row cost a fraction of the same bytes read document by document.
 * @param terms those of the steps, each once
 */
export function phraseHits(steps: readonly Step[], terms: readonly Term[]): PhraseHits {
  const rarestFirst = [...terms].sort((a, b) => postingsIn(a.postings) - postingsIn(b.postings));
  const ranks = new DocumentRanks();
  for (const { postings } of rarestFirst) ranks.keepThoseOf(postings);
  const places = rarestFirst.map(({ entry, postings, positions }, index): TermPlaces => {
    const own = steps.filter(({ key }) => key === entry.key);
    return new TermPlaces(own, readBlocks(postings), positions as Uint8Array, ranks.ranksOf(index));
  });
  const ofStep = steps.map(({ key }) => places[rarestFirst.findIndex(({ entry }) => entry.key === key)] as TermPlaces);
  const { documents, count: held } = ranks;
  const frequencies = new Uint8Array(held);
  let count = 0;
  for (let index = 0; index < held; index += 1) {
    const frequency = rowsIn(steps, ofStep, index);
    if (frequency === 0) continue;
    // Never ahead of what is read.
    documents[count] = documents[index] as number;
    frequencies[count] = frequency;
    count += 1;
  }
  return { count, documents: documents.slice(0, count), frequencies: frequencies.subarray(0, count) };
}

/** How often the steps stand in a row in one of the documents. */
function rowsIn(steps: readonly Step[], places: readonly TermPlaces[], index: number): number {
  const first = places[0] as TermPlaces;
  const start = first.starts[index] as number;
  const end = first.starts[index + 1] as number;
  const { before, after } = steps[0] as Step;
  let frequency = 0;
  let headline = 0;
  for (let at = start; at < end; at += 1) {
    if (!first.isBeside(at, before, after)) continue;
    const position = first.positions[at] as number;
    if (steps.length > 1 && !isRow(steps, places, index, position)) continue;
    const isHeadline = position < HEADLINE_POSITIONS;
    frequency += isHeadline ? FIELD_WEIGHTS.headline : 1;
    if (isHeadline) headline = IN_HEADLINE;
  }
  return frequency === 0 ? 0 : Math.min(frequency, FREQUENCY_MAX) | headline;
}

/** Whether all steps but the first stand where they should, counted from it. */
function isRow(steps: readonly Step[], places: readonly TermPlaces[], index: number, start: number): boolean {
  for (let rank = 1; rank < steps.length; rank += 1) {
    const { offset, before, after } = steps[rank] as Step;
    const own = places[rank] as TermPlaces;
    const at = own.find(index, start + offset);
    if (at === -1 || !own.isBeside(at, before, after)) return false;
  }
  return true;
}
