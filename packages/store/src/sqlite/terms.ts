import type { Article } from "@revue/core";
import type { ArticleFilter } from "../store.ts";
import type { Connection } from "./connection.ts";

/**
 * What articles are filed by, and the number kept for it.
 *
 * `all` has one term with every article; `section` files under the section and all above it, `shelf` under the
 * section alone. A number is never given to another dimension.
 */
export const DIMENSIONS = { all: 0, shelf: 1, section: 2, source: 3, subject: 4, event: 5, dossier: 6, language: 7 } as const;
export type DimensionName = keyof typeof DIMENSIONS;

/** Where an article is filed, dossiers aside: those depend on the vocabulary as well. Each place once. */
export function placesOf(article: Article): [DimensionName, string][] {
  const steps = article.section.split("/");
  return [
    ["all", ""],
    ["shelf", article.section],
    ...steps.map((_, depth): [DimensionName, string] => ["section", steps.slice(0, depth + 1).join("/")]),
    ["source", article.source],
    ["language", article.language],
    ...[...new Set(article.subjects)].map((slug): [DimensionName, string] => ["subject", slug]),
    ...[...new Set(article.events)].map((slug): [DimensionName, string] => ["event", slug]),
  ];
}

export interface Term {
  id: number;
  articles: number;
}

export function findTerm(db: Connection, dimension: DimensionName, key: string): Term | undefined {
  return db.get<Term>("SELECT id, articles FROM term WHERE dimension = ? AND key = ?", DIMENSIONS[dimension], key);
}

const FILTERS = ["section", "source", "subject", "event", "dossier", "language"] as const satisfies (keyof ArticleFilter &
  DimensionName)[];

/**
 * The terms that an article must be filed under to pass a filter, the one with fewest articles first: lists walk
 * that one and look each article up in the others. Undefined when a term has no article, so that none can pass.
 */
export function termsOf(db: Connection, filter: ArticleFilter): [Term, ...Term[]] | undefined {
  const terms: Term[] = [];
  for (const name of FILTERS) {
    const key = filter[name];
    if (key === undefined) continue;
    const term = findTerm(db, name, key);
    if (!term || term.articles === 0) return undefined;
    terms.push(term);
  }
  terms.sort((a, b) => a.articles - b.articles);
  const [first, ...others] = terms;
  if (first) return [first, ...others];
  const all = findTerm(db, "all", "");
  return all && [all];
}
