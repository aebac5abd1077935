import type { Alike } from "./search/alike.ts";
import { daysSinceEpoch } from "./place.ts";
import type { Term } from "./terms.ts";

/** Subjects and events looked at, rarest first; what many articles share tells little about one. */
const TERMS_MAX = 12;
/** Articles of one term looked at on each side of the article's day, so that a term with 50,000 costs no more than a small one. */
export const NEAREST = 25;
/** Once so many candidates are found, commoner terms are not asked any more. */
export const CANDIDATES_MAX = 300;
/** Articles looked at because their texts are alike. */
export const ALIKE_MAX = 30;
/** What a text alike to the last word would add: as much as one rare subject in common. */
const LIKENESS = 6;
/** Days after which closeness in date counts half. */
const HALF_DAYS = 30;

/** An article that may be near another. */
export interface Candidate {
  article: number;
  day: number;
  slug: string;
}

/** What an article is filed under that may bring it near others. */
export interface Standing {
  /** Day of publication, as a number. */
  day: number;
  shelf: Term;
  /** Subjects and events. */
  shared: readonly Term[];
  /** Articles in all. */
  all: number;
}

/** The terms in which to look for articles near one, in order: the rarest subjects and events, then its section. */
export const termsToLookIn = ({ shared, shelf }: Standing): Term[] => [...rarestFirst(shared).slice(0, TERMS_MAX), shelf];

/**
 * The candidates nearest to an article, nearest first.
 *
 * Each shared subject or event adds ln(1 + articles in all / articles that have it), as in BM25's weight of rare words;
 * a text with the same telling words adds up to 6; the same section adds 1; the same day adds 1, thirty days apart a half, and so on. Equals: newest first, then by slug.
 *
 * @param filed which candidate is filed under which term
 * @param alike what searching found of like texts
 */
export function nearestFirst(
  self: Standing,
  candidates: Iterable<Candidate>,
  filed: Iterable<{ article: number; term: number }>,
  alike: readonly Alike[],
): Candidate[] {
  const weights = new Map(self.shared.map((term) => [term.id, Math.log(1 + self.all / term.articles)]));
  weights.set(self.shelf.id, 1);
  const found = new Map<number, number[]>();
  for (const { article, term } of filed) {
    const weight = weights.get(term);
    if (weight !== undefined) found.set(article, [...(found.get(article) ?? []), weight]);
  }
  // Added in one order, so that the sums of two equals are the same to the last bit, in whatever order a database told them.
  const scores = new Map([...found].map(([article, some]) => [article, some.sort((a, b) => a - b).reduce((x, y) => x + y, 0)]));
  const likeness = new Map(alike.map((one) => [one.slug, one.likeness]));
  const score = ({ article, day, slug }: Candidate): number =>
    (scores.get(article) ?? 0) +
    LIKENESS * (likeness.get(slug) ?? 0) +
    1 / (1 + Math.abs(daysSinceEpoch(day) - daysSinceEpoch(self.day)) / HALF_DAYS);
  return [...candidates]
    .map((candidate) => ({ candidate, score: score(candidate) }))
    .sort((a, b) => b.score - a.score || b.candidate.day - a.candidate.day || (a.candidate.slug < b.candidate.slug ? -1 : 1))
    .map(({ candidate }) => candidate);
}

const rarestFirst = (terms: readonly Term[]): Term[] => [...terms].sort((a, b) => a.articles - b.articles || a.id - b.id);
