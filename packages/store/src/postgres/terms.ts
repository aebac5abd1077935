import type { Answers } from "../memo.ts";
import type { ArticleFilter } from "../store.ts";
import { DIMENSIONS, placesAsked, smallestFirst, type Term } from "../terms.ts";
import type { Ask } from "./server.ts";

const TERMS = `SELECT p.ordinality::int AS place, t.id, t.articles
  FROM unnest($1::int[], $2::text[]) WITH ORDINALITY AS p (dimension, key, ordinality)
  CROSS JOIN LATERAL (SELECT id, articles FROM term WHERE dimension = p.dimension AND key = p.key) t`;

/** The terms that an article must be filed under to pass a filter, the one with fewest articles first; undefined when none can. */
export function termsOf(ask: Ask, filter: ArticleFilter, memo: Answers): Promise<[Term, ...Term[]] | undefined> {
  const places = placesAsked(filter);
  return memo.once(["terms", places], async () => {
    // No name has the one character that text cannot have here.
    if (places.some(([, key]) => key.includes("\0"))) return undefined;
    const rows = await ask<Term & { place: number }>(
      TERMS,
      places.map(([dimension]) => DIMENSIONS[dimension]),
      places.map(([, key]) => key),
    );
    const found = new Map(rows.map(({ place, id, articles }) => [place, { id, articles }]));
    return smallestFirst(places.map((_, index) => found.get(index + 1)));
  });
}
