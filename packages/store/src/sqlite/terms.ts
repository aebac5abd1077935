import type { ArticleFilter } from "../store.ts";
import { DIMENSIONS, type DimensionName, placesAsked, smallestFirst, type Term } from "../terms.ts";
import type { Connection } from "./connection.ts";

export function findTerm(db: Connection, dimension: DimensionName, key: string): Term | undefined {
  return db.get<Term>("SELECT id, articles FROM term WHERE dimension = ? AND key = ?", DIMENSIONS[dimension], key);
}

/** The terms that an article must be filed under to pass a filter, the one with fewest articles first; undefined when none can. */
export const termsOf = (db: Connection, filter: ArticleFilter): [Term, ...Term[]] | undefined =>
  smallestFirst(placesAsked(filter).map(([dimension, key]) => findTerm(db, dimension, key)));
