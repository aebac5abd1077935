import { Day, Language, Localised, SectionPath, Slug, SubjectKind } from "@revue/core";
import * as z from "zod";
import { ArticleItem } from "./article.ts";
import { ArticleFilterQuery } from "./query.ts";

/** What answers are counted by. */
export const FACETS = ["section", "source", "subject", "year", "language"] as const;

const QueryText = z
  .string()
  .describe(
    "What is looked for, as a reader types it: words, “phrases”, -without, `a OU b`, begin*, and `titre: source: rubrique: sujet: auteur: " +
      "avant: après: langue:`, with English names too. What is not understood is searched as words, and told in `query.notes`.",
  );

/** Yes or no, in the ways people write it: `on`, `true` and `1` are the same, and so are `off`, `false` and `0`. */
export const Switch = z.enum(["on", "off", "true", "false", "1", "0"]).meta({ id: "Switch" });
export type Switch = z.infer<typeof Switch>;

export const isOn = (value: Switch): boolean => value === "on" || value === "true" || value === "1";

/**
 * What `GET /search` takes: the filters of the list of articles, a query, and how the answer is wanted. `fields` are
 * top-level names of a hit.
 */
export const SearchQuery = ArticleFilterQuery.extend({
  q: QueryText.optional(),
  sort: z.enum(["relevance", "newest", "oldest"]).optional().describe("`relevance` unless told."),
  recent: Switch.optional().describe("Whether, by relevance, recent articles are gently preferred; `on` unless told."),
  facets: z
    .array(z.enum([...FACETS, "none"]))
    .min(1)
    .optional()
    .describe("What to count articles by, separated by commas; everything unless told, `none` for nothing."),
  explain: Switch.optional().describe("Whether each hit says why it was found; `off` unless told."),
  limit: z.int().min(1).max(200).optional().describe("Hits on a page; 20 unless told."),
  cursor: z.string().min(1).max(500).optional().describe("`next` of the page before."),
  fields: z.array(z.string().min(1)).min(1).optional(),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** A stretch of the text it comes with, in UTF-16 units; `end` is just after it. Words are marked whole. */
export const TextRange = z.object({ start: z.int().min(0), end: z.int().min(0) }).meta({ id: "TextRange" });
export type TextRange = z.infer<typeof TextRange>;

/** A passage of an article chosen for a query, as printed. `cutBefore` and `cutAfter` say where text was left out. */
export const Passage = z
  .object({
    field: z.enum(["standfirst", "body"]),
    text: z.string(),
    highlights: z.array(TextRange),
    cutBefore: z.boolean(),
    cutAfter: z.boolean(),
  })
  .meta({ id: "Passage" });
export type Passage = z.infer<typeof Passage>;

/** In which way words answer a part of a query. */
export const MatchKind = z.enum(["form", "stem", "prefix", "phrase", "synonym", "compound"]).meta({ id: "MatchKind" });
export type MatchKind = z.infer<typeof MatchKind>;

/** Where words are looked for, the heaviest first. */
export const SearchField = z.enum(["headline", "standfirst", "subject", "byline", "body"]).meta({ id: "SearchField" });
export type SearchField = z.infer<typeof SearchField>;

/**
 * Why a hit was found. `part` is the index of the query's part; `words` as the article prints them, absent where rights
 * do not let them be shown; `weight` what they add to the score. `together` is added for words near one another, exact forms
 * and phrases; `recency` multiplies the sum.
 */
export const SearchExplanation = z
  .object({
    reasons: z.array(
      z.object({
        part: z.int().min(0),
        by: MatchKind,
        field: SearchField,
        words: z.array(z.string()).optional(),
        times: z.int(),
        weight: z.number(),
      }),
    ),
    together: z.number(),
    recency: z.number(),
  })
  .meta({ id: "SearchExplanation" });
export type SearchExplanation = z.infer<typeof SearchExplanation>;

/**
 * An article found. What is shown of its text is what its rights allow in results of a search: where that is an excerpt,
 * passages are taken from the excerpt, never from beyond it. `score` compares hits of one answer.
 */
export const SearchHit = ArticleItem.extend({
  score: z.number(),
  headlineHighlights: z.array(TextRange),
  passages: z.array(Passage),
  explanation: SearchExplanation.optional(),
}).meta({ id: "SearchHit" });
export type SearchHit = z.infer<typeof SearchHit>;

/** One thing wanted. A date comes as asked (`value`) and as the first day of it (`day`). */
export const Wish = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("word"), text: z.string() }),
    z.object({ kind: z.literal("prefix"), text: z.string() }),
    z.object({ kind: z.literal("phrase"), text: z.string() }),
    z.object({
      kind: z.literal("field"),
      field: z.enum(["title", "source", "section", "subject", "author", "language", "before", "after"]),
      value: z.string(),
      day: Day.optional(),
    }),
  ])
  .meta({ id: "Wish" });
export type Wish = z.infer<typeof Wish>;

/** One part of a query. Words, beginnings and phrases are wanted, not required; fields and `without` are conditions. */
export const QueryPart = z
  .discriminatedUnion("kind", [
    ...Wish.options,
    z.object({ kind: z.literal("any"), of: z.array(Wish) }),
    z.object({ kind: z.literal("without"), wish: Wish }),
  ])
  .meta({ id: "QueryPart" });
export type QueryPart = z.infer<typeof QueryPart>;

/** What of a query was not understood or not followed. */
export const NOTE_CODES = [
  "unknown-field",
  "empty-field",
  "unreadable-date",
  "unreadable-language",
  "unknown-name",
  "open-quote",
  "lonely-or",
  "short-prefix",
  "only-exclusions",
  "no-words",
  "cut",
] as const;

/** A query as understood: its parts, each with how it is written and what remains without it. */
export const UnderstoodQuery = z
  .object({
    written: z.string(),
    parts: z.array(z.object({ part: QueryPart, written: z.string(), rest: z.string() })),
    notes: z.array(z.object({ code: z.enum(NOTE_CODES), text: z.string() })),
  })
  .meta({ id: "UnderstoodQuery" });
export type UnderstoodQuery = z.infer<typeof UnderstoodQuery>;

const count = { count: z.int() };

/** Counts of what was found, the largest first. `key` is the value of the filter; each follows the query and the other filters. */
export const SearchFacets = z
  .object({
    section: z.array(z.object({ key: SectionPath, name: Localised, ...count })).optional(),
    source: z.array(z.object({ key: Slug, name: z.string(), ...count })).optional(),
    subject: z.array(z.object({ key: Slug, kind: SubjectKind, name: Localised, ...count })).optional(),
    year: z.array(z.object({ key: z.string(), ...count })).optional(),
    language: z.array(z.object({ key: Language, ...count })).optional(),
  })
  .meta({ id: "SearchFacets" });
export type SearchFacets = z.infer<typeof SearchFacets>;

/**
 * A page of what was found. `query` is the query asked; `correction` another one whose words the collection knows better,
 * which was searched instead when nothing at all answers the first (`isCorrected`). Parts in explanations are those of
 * the query searched. A search that took too long is cut (`isCut`): it tells what it found so far.
 */
export const SearchAnswer = z
  .object({
    query: UnderstoodQuery,
    correction: UnderstoodQuery.optional(),
    isCorrected: z.boolean(),
    items: z.array(SearchHit),
    total: z.object({ count: z.int(), exact: z.boolean() }),
    leftOut: z.int().min(0).describe("Articles of this page of which nothing may be shown: counted, but not among `items`."),
    facets: SearchFacets,
    isCut: z.boolean(),
    next: z.string().optional(),
  })
  .meta({ id: "SearchAnswer" });
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** What `GET /suggest` takes. */
export const SuggestQuery = z.object({
  q: z.string().describe("What has been typed so far."),
  limit: z.int().min(1).max(20).optional().describe("Suggestions; 8 unless told."),
});
export type SuggestQuery = z.infer<typeof SuggestQuery>;

/**
 * What may be meant by what is being typed: an article, a subject, or words. `count` is in how many articles. A subject's `text` is its name
 * in the publication's first language; `name` has them all.
 */
export const Suggestion = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("headline"), text: z.string(), slug: Slug, url: z.string() }),
    z.object({
      kind: z.literal("subject"),
      text: z.string(),
      name: Localised,
      slug: Slug,
      subjectKind: SubjectKind,
      ...count,
    }),
    z.object({ kind: z.literal("word"), text: z.string(), ...count }),
  ])
  .meta({ id: "Suggestion" });
export type Suggestion = z.infer<typeof Suggestion>;

export const SuggestionList = z.object({ items: z.array(Suggestion) }).meta({ id: "SuggestionList" });
