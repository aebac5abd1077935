import type { Day, Slug, SubjectKind } from "@revue/core";
import type { Match, Query, QueryNote } from "@revue/core/search";
import type { ArticleFilter, Count, KeptArticle, Position } from "./store.ts";

/** What answers of a search are counted by; each count follows the query and the other filters, not its own. */
export const FACETS = ["section", "source", "subject", "year", "language"] as const;
export type Facet = (typeof FACETS)[number];

/** Where words are looked for, the heaviest first. */
export const SEARCH_FIELDS = ["headline", "standfirst", "subject", "byline", "body"] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** A place in the order of hits. `score` is absent when they are sorted by date. */
export interface SearchPosition extends Position {
  score?: number;
}

/** What is looked for, and how the answer is wanted. The query was read by `readQuery`; filters are those of lists. */
export interface SearchQuestion extends ArticleFilter {
  query: Query;
  sort: "relevance" | "newest" | "oldest";
  /** The day from which age is counted, for a gentle preference of recent articles; absent: age counts for nothing. */
  recentOn?: Day;
  /** 1 to 200. */
  limit: number;
  /** Start just after this place. */
  after?: SearchPosition;
  /** Which counts are wanted. */
  facets: readonly Facet[];
  /** Whether each hit tells why it was found. */
  explain: boolean;
  /** A search is cut off after so many milliseconds, with what it found so far; 500 unless told. */
  withinMilliseconds?: number;
}

/** One reason why a hit was found: words of one field that answer a part of the query. */
export interface Reason {
  /** Index of the query's part. */
  part: number;
  by: Match["by"];
  field: SearchField;
  /** The words as the article prints them, each spelling once, at most five. */
  words: string[];
  /** How often they stand there. */
  times: number;
  /** What they add to the score. */
  weight: number;
}

export interface Explanation {
  reasons: Reason[];
  /** What nearness of the words to one another, exact forms and phrases add to the score. */
  together: number;
  /** What being recent multiplies the score by; 1 when age counts for nothing. */
  recency: number;
}

export interface SearchHit extends KeptArticle {
  /** Comparable within one answer only. */
  score: number;
  explanation?: Explanation;
}

export interface SearchAnswer {
  hits: SearchHit[];
  /** Articles found on all pages; when not `exact`, there are more than `count`. */
  total: { count: number; exact: boolean };
  facets: Partial<Record<Facet, Count[]>>;
  /** Give it back as `after` for the next page; absent on the last one. */
  next?: SearchPosition;
  /** What was searched: the question's query, or its correction when that alone found something. */
  searched: Query;
  /** A query whose words the collection knows better; proposed when little was found. */
  correction?: Query;
  /** Whether `searched` is the correction, because nothing at all was found without it. */
  isCorrected: boolean;
  /** Whether time ran out: hits, total and counts are those of what was looked at. */
  isCut: boolean;
  /** Conditions of the query that name nothing the collection has (`source:"Le Mond"`): left out, told here. */
  notes: (QueryNote | { code: "unknown-name"; text: string })[];
}

/** What may be meant by what is being typed. `count` is in how many articles. */
export type Suggestion =
  | { kind: "headline"; text: string; slug: Slug }
  | { kind: "subject"; text: string; slug: Slug; subjectKind: SubjectKind; count: number }
  | { kind: "word"; text: string; count: number };
