import type { Day } from "@revue/core";
import { dayNumber } from "../place.ts";
import type { Wanted } from "./compile.ts";
import type { Deleted } from "./deleted.ts";
import type { SegmentTerms } from "./dictionary.ts";
import { hitsOf } from "./hits.ts";
import { FREQUENCY_MAX, postingsIn } from "./postings.ts";

/*
 * Rule: BM25 (Robertson, Zaragoza, "The Probabilistic Relevance Framework", 2009) over frequencies weighted by field, as BM25F.
 * All names of one thing are one word: their frequencies are added and their rarity is that of the commonest.
 */
const K1 = 1.2;
const B = 0.6;
/** What the very form asked adds to its word's share. */
export const EXACT = 0.12;
/** An article of today counts so much more than one of long ago; half of it is left after two years. */
const RECENT = 0.15;
const HALF_DAYS = 730;
/** A word in so great a part of all articles, and so much commoner than the rarest of the query, finds nothing by itself. */
const COMMON_PART = 0.1;
const COMMON_RARITY = 0.4;

/** A part of the query with what it is worth. */
export interface Weighed extends Wanted {
  /** How rare it is: the natural logarithm of (1 + articles without it / articles with it). */
  rarity: number;
  /** It adds to articles that hold something rarer, and finds none by itself. */
  onlyAdds: boolean;
}

export interface Averages {
  /** Articles in all. */
  articles: number;
  /** Words of an article, on average. */
  words: number;
}

/** Weighs the parts of a query by how many articles answer them; those that none answers are left out. The rarest come first. */
export function weigh(
  wanted: readonly Wanted[],
  all: readonly SegmentTerms[],
  deleted: readonly (Deleted | undefined)[],
  { articles }: Averages,
): Weighed[] {
  const weighed = wanted.flatMap((one): Weighed[] => {
    const counts = one.alternatives.map((alternative) => {
      let count = 0;
      for (const [index, segment] of all.entries()) {
        const gone = deleted[index];
        if (alternative.kind === "term" && !alternative.isExact && !gone) {
          const term = segment.terms.get(alternative.key);
          if (term) count += postingsIn(term.postings);
          continue;
        }
        const hits = hitsOf(alternative, segment);
        count += hits.count;
        if (!gone) continue;
        for (let at = 0; at < hits.count; at += 1) if (gone.has(hits.documents[at] as number)) count -= 1;
      }
      return count;
    });
    const found = Math.max(...counts);
    return found > 0 ? [{ ...one, rarity: Math.log(1 + (articles - found + 0.5) / (found + 0.5)), onlyAdds: one.isExtra }] : [];
  });
  const rarest = Math.max(...weighed.map(({ rarity, isExtra }) => (isExtra ? 0 : rarity)));
  const common = Math.log(1 + (articles - articles * COMMON_PART + 0.5) / (articles * COMMON_PART + 0.5));
  for (const one of weighed) if (one.rarity < common && one.rarity < COMMON_RARITY * rarest) one.onlyAdds = true;
  return weighed.sort((a, b) => Number(a.onlyAdds) - Number(b.onlyAdds));
}

/** What a frequency is worth in an article of so many words: nearly 0 to 1. */
export const saturated = (frequency: number, words: number, average: number): number =>
  frequency / (frequency + K1 * (1 - B + (B * words) / average));

/** Multiplies the score of an article by its age in days, counted from a day. */
export function recencyFrom(recentOn: Day | undefined): ((day: number) => number) | undefined {
  if (recentOn === undefined) return undefined;
  const today = daysOf(dayNumber(recentOn));
  return (day) => 1 + RECENT / (1 + Math.max(0, today - daysOf(day)) / HALF_DAYS);
}

/** Days since the year 0, near enough for an age. @param day 20080311 */
const daysOf = (day: number): number => Math.floor(day / 10_000) * 365.25 + (Math.floor(day / 100) % 100) * 30.44 + (day % 100);

let scores = new Float64Array(0);
let sums = new Float32Array(0);
let exacts = new Uint8Array(0);
let touched = new Uint32Array(0);

/** Scores the documents of one segment. Good until the next call; 0 for those not found. */
export function scoreSegment(weighed: readonly Weighed[], from: SegmentTerms, averages: Averages): Float64Array {
  const { count, words } = from.segment.documents;
  if (scores.length < count) {
    scores = new Float64Array(count);
    sums = new Float32Array(count);
    exacts = new Uint8Array(count);
    touched = new Uint32Array(count);
  }
  scores.fill(0, 0, count);
  const flat = K1 * (1 - B);
  const slope = (K1 * B) / averages.words;
  for (const { alternatives, rarity, onlyAdds } of weighed) {
    if (alternatives.length === 1) {
      const hits = hitsOf(alternatives[0] as Wanted["alternatives"][number], from);
      const { documents, frequencies, isExact } = hits;
      for (let index = 0; index < hits.count; index += 1) {
        const document = documents[index] as number;
        const score = scores[document] as number;
        if (onlyAdds && score === 0) continue;
        const frequency = (frequencies[index] as number) & FREQUENCY_MAX;
        const share = (rarity * frequency) / (frequency + flat + slope * (words[document] as number));
        scores[document] = score + (isExact[index] === 1 ? share * (1 + EXACT) : share);
      }
      continue;
    }
    let size = 0;
    for (const alternative of alternatives) {
      const { count: found, documents, frequencies, isExact } = hitsOf(alternative, from);
      for (let index = 0; index < found; index += 1) {
        const document = documents[index] as number;
        if (onlyAdds && scores[document] === 0) continue;
        if (sums[document] === 0) touched[size++] = document;
        sums[document] = (sums[document] as number) + ((frequencies[index] as number) & FREQUENCY_MAX);
        if (isExact[index] === 1) exacts[document] = 1;
      }
    }
    for (let index = 0; index < size; index += 1) {
      const document = touched[index] as number;
      const frequency = sums[document] as number;
      const share = (rarity * frequency) / (frequency + flat + slope * (words[document] as number));
      scores[document] = (scores[document] as number) + (exacts[document] === 1 ? share * (1 + EXACT) : share);
      sums[document] = 0;
      exacts[document] = 0;
    }
  }
  return scores;
}
