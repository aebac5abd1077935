import type { Slug } from "@revue/core";
import { type SummaryRow, summaryOf } from "../kept.ts";
import { dayOf } from "../place.ts";
import type { KeptSummary } from "../store.ts";
import { DIMENSIONS } from "../terms.ts";
import { SUMMARY, walk } from "./list.ts";
import type { Ask } from "./server.ts";

const SHELF_OF_ARTICLE = `SELECT a.day, u.term FROM article a CROSS JOIN LATERAL unnest(a.terms) u (term)
  WHERE a.slug = $1 AND u.term & 7 = ${DIMENSIONS.shelf}`;

/** The articles just before and after one on its own shelf: in its section alone, without the sections below. */
export async function findNeighbours(ask: Ask, slug: Slug): Promise<{ previous?: KeptSummary; next?: KeptSummary }> {
  if (slug.includes("\0")) return {};
  const [self] = await ask<{ day: number; term: number }>(SHELF_OF_ARTICLE, slug);
  if (!self) return {};
  const after = { publishedOn: dayOf(self.day), slug };
  const beside = async (sort: "newest" | "oldest"): Promise<KeptSummary | undefined> => {
    const terms = [{ id: self.term, articles: 1 }] as const;
    const [row] = await walk<SummaryRow>(ask, SUMMARY, { terms, filter: {}, sort, after, limit: 1 });
    return row && summaryOf(row);
  };
  const previous = await beside("newest");
  const next = await beside("oldest");
  return { ...(previous && { previous }), ...(next && { next }) };
}
