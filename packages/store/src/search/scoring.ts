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
const daysOf = (day: number): number => {
  const month = (day / 100) | 0;
  return ((month / 100) | 0) * 365.25 + (month % 100) * 30.44 + (day % 100);
};

/** The documents of one segment that were found, ascending, and the score of each by its number. Good until the next call. */
export interface Scored {
  documents: Uint32Array;
  scores: Float64Array;
}

/** Of so many documents in one found, it is cheaper to look at the scores of all than to sort those found. */
const FEW_PART = 32;

/** Zero but for `found`, the documents scored last. */
let scores = new Float64Array(0);
let found = new Uint32Array(0);
let foundLast = 0;
let sums = new Float32Array(0);
let exacts = new Uint8Array(0);
let touched = new Uint32Array(0);

function prepare(count: number): void {
  if (scores.length < count) {
    scores = new Float64Array(count);
    found = new Uint32Array(count);
    sums = new Float32Array(count);
    exacts = new Uint8Array(count);
    touched = new Uint32Array(count);
  } else for (let index = 0; index < foundLast; index += 1) scores[found[index] as number] = 0;
  foundLast = 0;
}

/** Scores the documents of one segment. */
export function scoreSegment(weighed: readonly Weighed[], from: SegmentTerms, averages: Averages): Scored {
  const { count, words } = from.segment.documents;
  prepare(count);
  const flat = K1 * (1 - B);
  const slope = (K1 * B) / averages.words;
  let size = 0;
  let isAscending = true;
  for (const { alternatives, rarity, onlyAdds } of weighed) {
    // What is found first comes in the segment's order; what others add does not.
    if (size > 0 && !onlyAdds) isAscending = false;
    if (alternatives.length === 1) {
      const hits = hitsOf(alternatives[0] as Wanted["alternatives"][number], from);
      const { documents, frequencies, isExact } = hits;
      if (size === 0 && !onlyAdds) {
        // The first words asked, most often the only ones: nothing has a score yet.
        found.set(documents.subarray(0, hits.count));
        size = hits.count;
        for (let index = 0; index < size; index += 1) {
          const document = documents[index] as number;
          const frequency = (frequencies[index] as number) & FREQUENCY_MAX;
          const share = (rarity * frequency) / (frequency + flat + slope * (words[document] as number));
          scores[document] = isExact[index] === 1 ? share * (1 + EXACT) : share;
        }
        continue;
      }
      for (let index = 0; index < hits.count; index += 1) {
        const document = documents[index] as number;
        const score = scores[document] as number;
        if (score === 0) {
          if (onlyAdds) continue;
          found[size++] = document;
        }
        const frequency = (frequencies[index] as number) & FREQUENCY_MAX;
        const share = (rarity * frequency) / (frequency + flat + slope * (words[document] as number));
        scores[document] = score + (isExact[index] === 1 ? share * (1 + EXACT) : share);
      }
      continue;
    }
    let some = 0;
    let answered = 0;
    for (const alternative of alternatives) {
      const hits = hitsOf(alternative, from);
      const { documents, frequencies, isExact } = hits;
      if (hits.count > 0) answered += 1;
      for (let index = 0; index < hits.count; index += 1) {
        const document = documents[index] as number;
        if (onlyAdds && scores[document] === 0) continue;
        const sum = sums[document] as number;
        if (sum === 0) touched[some++] = document;
        sums[document] = sum + ((frequencies[index] as number) & FREQUENCY_MAX);
        if (isExact[index] === 1) exacts[document] = 1;
      }
    }
    if (answered > 1 && !onlyAdds) isAscending = false;
    for (let index = 0; index < some; index += 1) {
      const document = touched[index] as number;
      const frequency = sums[document] as number;
      const share = (rarity * frequency) / (frequency + flat + slope * (words[document] as number));
      const score = scores[document] as number;
      if (score === 0) found[size++] = document;
      scores[document] = score + (exacts[document] === 1 ? share * (1 + EXACT) : share);
      sums[document] = 0;
      exacts[document] = 0;
    }
  }
  foundLast = size;
  if (!isAscending && size < count / FEW_PART) found.subarray(0, size).sort();
  else if (!isAscending) {
    for (let document = 0, at = 0; at < size; document += 1) if (scores[document] !== 0) found[at++] = document;
  }
  return { documents: found.subarray(0, size), scores };
}
