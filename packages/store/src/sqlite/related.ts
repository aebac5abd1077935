import type { Slug } from "@revue/core";
import type { KeptSummary } from "../store.ts";
import type { Connection } from "./connection.ts";
import { LIMIT_MAX, type SummaryRow, summaryOf } from "./list.ts";
import { matching } from "./matching.ts";
import { dayOf, stretch } from "./place.ts";
import { DIMENSIONS, findTerm, type Term } from "./terms.ts";

/** Subjects and events looked at, rarest first; what many articles share tells little about one. */
const TERMS_MAX = 12;
/** Articles of one term looked at on each side of the article's day, so that a term with 50,000 costs no more than a small one. */
const NEAREST = 25;
/** Once so many candidates are found, commoner terms are not asked any more. */
const CANDIDATES_MAX = 300;
/** Days after which closeness in date counts half. */
const HALF_DAYS = 30;

/** Subjects and events of an article, rarest first. */
const TERMS_OF_ARTICLE = `SELECT t.id, t.articles FROM filed d CROSS JOIN term t ON t.id = d.term
  WHERE d.article = ? AND d.dimension IN (${DIMENSIONS.subject}, ${DIMENSIONS.event})`;
const ARTICLE_PLACE = "SELECT id, day FROM article WHERE slug = ?";
const SHELF_OF_ARTICLE = `SELECT t.id, t.articles FROM filed d CROSS JOIN term t ON t.id = d.term
  WHERE d.article = ? AND d.dimension = ${DIMENSIONS.shelf}`;
const nearestStatement = (sort: "newest" | "oldest"): string => {
  const direction = sort === "newest" ? "DESC" : "ASC";
  return `SELECT f.article, f.day, f.slug FROM ${matching(0)} ORDER BY f.day ${direction}, f.slug ${direction} LIMIT ${NEAREST}`;
};
/** Which of the candidates, given as a JSON array of ids, are filed where. */
const TERMS_OF_CANDIDATES = `SELECT d.article, d.term FROM json_each(?) c CROSS JOIN filed d ON d.article = c.value
  AND d.dimension IN (${DIMENSIONS.shelf}, ${DIMENSIONS.subject}, ${DIMENSIONS.event})`;
const SUMMARY_OF_ARTICLE = `SELECT a.digest, a.changed_at, s.json FROM article a CROSS JOIN summary s ON s.article = a.id
  WHERE a.id = ?`;

interface Candidate {
  article: number;
  day: number;
  slug: string;
}

/**
 * Articles near one, nearest first.
 *
 * Each shared subject or event adds ln(1 + articles in all / articles that have it), as in BM25's weight of rare words;
 * the same section adds 1; the same day adds 1, thirty days apart a half, and so on. Equals: newest first, then by slug.
 * Looks only at the articles of each term that are nearest in date, so the cost does not grow with the collection.
 */
export function listRelated(db: Connection, slug: Slug, limit: number): KeptSummary[] {
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMIT_MAX)
    throw new RangeError(`limit is 1 to ${LIMIT_MAX}, not ${limit}`);
  const self = db.get<{ id: number; day: number }>(ARTICLE_PLACE, slug);
  const shelf = self && db.get<Term>(SHELF_OF_ARTICLE, self.id);
  if (!self || !shelf) return [];

  const shared = db.all<Term>(TERMS_OF_ARTICLE, self.id).sort((a, b) => a.articles - b.articles || a.id - b.id);
  const all = findTerm(db, "all", "")?.articles ?? 1;
  const weights = new Map(shared.map((term) => [term.id, Math.log(1 + all / term.articles)]));
  weights.set(shelf.id, 1);

  const candidates = new Map<number, Candidate>();
  for (const term of [...shared.slice(0, TERMS_MAX), shelf]) {
    if (candidates.size >= CANDIDATES_MAX) break;
    for (const candidate of nearest(db, term.id, { ...self, slug })) candidates.set(candidate.article, candidate);
  }
  const scores = new Map<number, number>();
  for (const { article, term } of db.all<{ article: number; term: number }>(
    TERMS_OF_CANDIDATES,
    JSON.stringify([...candidates.keys()]),
  )) {
    scores.set(article, (scores.get(article) ?? 0) + (weights.get(term) ?? 0));
  }
  const score = ({ article, day }: Candidate): number =>
    (scores.get(article) ?? 0) + 1 / (1 + Math.abs(daysOf(day) - daysOf(self.day)) / HALF_DAYS);
  return [...candidates.values()]
    .map((candidate) => ({ candidate, score: score(candidate) }))
    .sort((a, b) => b.score - a.score || b.candidate.day - a.candidate.day || (a.candidate.slug < b.candidate.slug ? -1 : 1))
    .slice(0, limit)
    .flatMap(({ candidate }) => db.all<SummaryRow>(SUMMARY_OF_ARTICLE, candidate.article).map(summaryOf));
}

/** The articles of one term on both sides of a place, without the one that stands there. */
function nearest(db: Connection, term: number, { day, slug }: { day: number; slug: string }): Candidate[] {
  return (["newest", "oldest"] as const).flatMap((sort) => {
    const { above, below } = stretch({}, { sort, after: { publishedOn: dayOf(day), slug } });
    return db.all<Candidate>(nearestStatement(sort), term, ...above, ...below);
  });
}

/** Days since 1970, so that two days can be subtracted. */
const daysOf = (day: number): number => Date.parse(dayOf(day)) / 86_400_000;
