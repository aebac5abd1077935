import type { Slug } from "@revue/core";
import { type SummaryRow, summaryOf } from "../kept.ts";
import { stretch } from "../place.ts";
import type { KeptSummary } from "../store.ts";
import type { Connection } from "./connection.ts";
import { listStatement } from "./list.ts";
import { findTerm } from "./terms.ts";
import { keptArticle } from "./find.ts";

/**
 * The articles just before and after one on its own shelf: in its section alone, without the sections below,
 * so that going forward and back again ends where it began.
 */
export function findNeighbours(db: Connection, slug: Slug): { previous?: KeptSummary; next?: KeptSummary } {
  const kept = keptArticle(db, slug);
  const shelf = kept && findTerm(db, "shelf", kept.article.section);
  if (!kept || !shelf) return {};
  const after = { publishedOn: kept.article.publishedOn, slug };
  const beside = (sort: "newest" | "oldest"): KeptSummary | undefined => {
    const { above, below } = stretch({}, { sort, after });
    const row = db.get<SummaryRow>(listStatement(sort, 0), shelf.id, ...above, ...below, 1);
    return row && summaryOf(row);
  };
  const previous = beside("newest");
  const next = beside("oldest");
  return { ...(previous && { previous }), ...(next && { next }) };
}
