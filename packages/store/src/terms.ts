import type { Article } from "@revue/core";
import type { ArticleFilter } from "./store.ts";

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

/** What articles are filed under. */
export interface Term {
  id: number;
  /** How many are. */
  articles: number;
}

const FILTERS = ["section", "source", "subject", "event", "dossier", "language"] as const satisfies (keyof ArticleFilter &
  DimensionName)[];

/** The places an article must be filed in to pass a filter. Without any other, where all articles are. */
export function placesAsked(filter: ArticleFilter): [DimensionName, string][] {
  const asked = FILTERS.flatMap((name): [DimensionName, string][] => {
    const key = filter[name];
    return key === undefined ? [] : [[name, key]];
  });
  return asked.length > 0 ? asked : [["all", ""]];
}

/**
 * The terms of these places, the one with fewest articles first: lists walk that one and look each article up in the
 * others. Undefined when one of them has no article, so that none can pass.
 */
export function smallestFirst(terms: readonly (Term | undefined)[]): [Term, ...Term[]] | undefined {
  const found = terms.filter((term) => term !== undefined && term.articles > 0) as Term[];
  if (found.length < terms.length) return undefined;
  const [first, ...others] = found.sort((a, b) => a.articles - b.articles);
  return first && [first, ...others];
}

/** All that a filter asks, in one order: names an answer that depends on it. */
export const filterKey = ({ section, source, subject, event, dossier, language, from, to }: ArticleFilter): unknown[] => [
  section,
  source,
  subject,
  event,
  dossier,
  language,
  from,
  to,
];
