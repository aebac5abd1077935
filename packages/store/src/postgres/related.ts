import type { Slug } from "@revue/core";
import { type SummaryRow, summaryOf } from "../kept.ts";
import { type Candidate, CANDIDATES_MAX, NEAREST, nearestFirst, type Standing, termsToLookIn } from "../related.ts";
import type { Alike } from "../search/alike.ts";
import type { KeptSummary } from "../store.ts";
import { DIMENSIONS, type Term } from "../terms.ts";
import type { Ask } from "./server.ts";

const ARTICLE_TERMS = `SELECT a.id AS article, a.day, t.id, t.articles, t.dimension
  FROM article a CROSS JOIN LATERAL unnest(a.terms) u (term) JOIN term t ON t.id = u.term
  WHERE a.slug = $1 AND u.term & 7 IN (${DIMENSIONS.all}, ${DIMENSIONS.shelf}, ${DIMENSIONS.subject}, ${DIMENSIONS.event})`;

const side = (comparison: "<" | ">", direction: "DESC" | "ASC"): string =>
  `(SELECT article, day, slug FROM filing WHERE term = l.term AND (day, slug) ${comparison} ($2, $3)
    ORDER BY day ${direction}, slug ${direction} LIMIT ${NEAREST})`;
/** The articles of each term on both sides of a place. */
const NEAREST_OF_TERMS = `SELECT l.term, f.article, f.day, f.slug FROM unnest($1::int[]) l (term)
  CROSS JOIN LATERAL (${side("<", "DESC")} UNION ALL ${side(">", "ASC")}) f`;

const TERMS_OF_CANDIDATES = `SELECT a.id AS article, u.term
  FROM unnest($1::int[]) c (article) JOIN article a ON a.id = c.article CROSS JOIN LATERAL unnest(a.terms) u (term)`;
const CANDIDATES = "SELECT id AS article, day, slug FROM article WHERE slug = ANY($1::text[])";
const SUMMARIES = `SELECT c.article, a.digest, a.changed_at, r.summary AS json
  FROM unnest($1::int[]) c (article) JOIN article a ON a.id = c.article JOIN record r ON r.article = c.article`;

/** Articles near one, nearest first. Its limit has been checked. */
export async function listRelated(ask: Ask, slug: Slug, limit: number, alike: readonly Alike[]): Promise<KeptSummary[]> {
  if (slug.includes("\0")) return [];
  const rows = await ask<Term & { article: number; day: number; dimension: number }>(ARTICLE_TERMS, slug);
  const of = (...dimensions: number[]) => rows.filter(({ dimension }) => dimensions.includes(dimension));
  const [shelf] = of(DIMENSIONS.shelf);
  if (!shelf) return [];
  const standing: Standing = {
    day: shelf.day,
    shelf,
    shared: of(DIMENSIONS.subject, DIMENSIONS.event),
    all: of(DIMENSIONS.all)[0]?.articles ?? 1,
  };

  const terms = termsToLookIn(standing).map(({ id }) => id);
  const nearest = Map.groupBy(
    await ask<Candidate & { term: number }>(NEAREST_OF_TERMS, terms, shelf.day, slug),
    ({ term }) => term,
  );
  const candidates = new Map<number, Candidate>();
  for (const term of terms) {
    if (candidates.size >= CANDIDATES_MAX) break;
    for (const candidate of nearest.get(term) ?? []) candidates.set(candidate.article, candidate);
  }
  const like = alike.map((one) => one.slug);
  for (const candidate of await ask<Candidate>(CANDIDATES, like)) candidates.set(candidate.article, candidate);
  const filed = await ask<{ article: number; term: number }>(TERMS_OF_CANDIDATES, [...candidates.keys()]);
  const found = nearestFirst(standing, candidates.values(), filed, alike).slice(0, limit);
  const summaries = await ask<SummaryRow & { article: number }>(
    SUMMARIES,
    found.map(({ article }) => article),
  );
  const kept = new Map(summaries.map((row) => [row.article, row]));
  return found.flatMap(({ article }) => {
    const row = kept.get(article);
    return row ? [summaryOf(row)] : [];
  });
}
