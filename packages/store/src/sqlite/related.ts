import type { Slug } from "@revue/core";
import { checkLimit } from "../limit.ts";
import { dayOf, stretch } from "../place.ts";
import { type Candidate, CANDIDATES_MAX, NEAREST, nearestFirst, type Standing, termsToLookIn } from "../related.ts";
import type { Alike } from "../search/alike.ts";
import { type KeptSummary } from "../store.ts";
import { DIMENSIONS, type Term } from "../terms.ts";
import { type SummaryRow, summaryOf } from "../kept.ts";
import type { Connection } from "./connection.ts";
import { matching } from "./matching.ts";
import { findTerm } from "./terms.ts";

/** Subjects and events of an article. */
const TERMS_OF_ARTICLE = `SELECT t.id, t.articles FROM filed d CROSS JOIN term t ON t.id = d.term
  WHERE d.article = ? AND d.dimension IN (${DIMENSIONS.subject}, ${DIMENSIONS.event})`;
const ARTICLE_PLACE = "SELECT id, day FROM article WHERE slug = ?";
const CANDIDATE = "SELECT id AS article, day, slug FROM article WHERE slug = ?";
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

/** Articles near one, nearest first. Looks only at those of each term that are nearest in date: the cost does not grow with the collection. */
export function listRelated(db: Connection, slug: Slug, limit: number, alike: readonly Alike[]): KeptSummary[] {
  checkLimit(limit);
  const self = db.get<{ id: number; day: number }>(ARTICLE_PLACE, slug);
  const shelf = self && db.get<Term>(SHELF_OF_ARTICLE, self.id);
  if (!self || !shelf) return [];
  const standing: Standing = {
    day: self.day,
    shelf,
    shared: db.all<Term>(TERMS_OF_ARTICLE, self.id),
    all: findTerm(db, "all", "")?.articles ?? 1,
  };

  const candidates = new Map<number, Candidate>();
  for (const term of termsToLookIn(standing)) {
    if (candidates.size >= CANDIDATES_MAX) break;
    for (const candidate of nearest(db, term.id, { ...self, slug })) candidates.set(candidate.article, candidate);
  }
  for (const one of alike) {
    const candidate = db.get<Candidate>(CANDIDATE, one.slug);
    if (candidate) candidates.set(candidate.article, candidate);
  }
  const filed = db.all<{ article: number; term: number }>(TERMS_OF_CANDIDATES, JSON.stringify([...candidates.keys()]));
  return nearestFirst(standing, candidates.values(), filed, alike)
    .slice(0, limit)
    .flatMap(({ article }) => db.all<SummaryRow>(SUMMARY_OF_ARTICLE, article).map(summaryOf));
}

/** The articles of one term on both sides of a place, without the one that stands there. */
function nearest(db: Connection, term: number, { day, slug }: { day: number; slug: string }): Candidate[] {
  return (["newest", "oldest"] as const).flatMap((sort) => {
    const { above, below } = stretch({}, { sort, after: { publishedOn: dayOf(day), slug } });
    return db.all<Candidate>(nearestStatement(sort), term, ...above, ...below);
  });
}
