import type { Article, Collection } from "@revue/core";
import * as fc from "fast-check";
import { FACETS, type Facet } from "../search.ts";
import type { ArticleFilter, Count } from "../store.ts";
import { anyCollection, passing } from "./model.ts";

/** Invented words that are their own stem, none of them near another. */
const WORDS = ["zorbak", "vulmir", "tadroq", "pelgun", "krisov", "wabrux"] as const;

const someText = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => `${words.join(" ")}.`);

/** Small collections in which everything meets, with texts of a few words in any order. */
export const anyTexts: fc.Arbitrary<Collection> = fc
  .tuple(anyCollection, fc.infiniteStream(someText))
  .map(([collection, texts]) => ({
    ...collection,
    articles: collection.articles.map((article) => ({
      ...article,
      headline: String(texts.next().value).slice(0, 20).trim(),
      body: String(texts.next().value),
    })),
  }));

export const anyWord = fc.constantFrom(...WORDS, "absent");

/** Queries of several words, with every sign. */
export const anyQuery = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: anyWord },
      anyWord.map((word) => `-${word}`),
      fc.tuple(anyWord, anyWord).map((words) => `"${words.join(" ")}"`),
      fc.tuple(anyWord, anyWord).map((words) => words.join(" OU ")),
      anyWord.map((word) => `${word.slice(0, 3)}*`),
      anyWord.map((word) => `titre:${word}`),
      fc.constantFrom("langue:en", "après:2008-03-11", "avant:2008", "-langue:en"),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(" "));

const wordsOf = ({ headline, body }: Article): string[] => `${headline} ${body}`.split(/[^\p{L}]+/u);

/** The articles that hold a word and pass a filter, newest first, found the plain way. */
export const holding = (collection: Collection, word: string, filter: ArticleFilter): Article[] =>
  passing(collection, filter).filter((article) => wordsOf(article).includes(word));

/** The same for words in a row, in the headline or in the body. */
export const holdingRow = (collection: Collection, words: readonly string[]): Article[] =>
  collection.articles.filter(({ headline, body }) =>
    [headline, body].some((text) => ` ${text.replace(/[^\p{L}]+/gu, " ")} `.includes(` ${words.join(" ")} `)),
  );

const OWN_FILTERS: Record<Facet, (keyof ArticleFilter)[]> = {
  section: ["section"],
  source: ["source"],
  subject: ["subject"],
  year: ["from", "to"],
  language: ["language"],
};

const keysOf: Record<Facet, (article: Article) => string[]> = {
  section: ({ section }) => section.split("/").map((_, depth, steps) => steps.slice(0, depth + 1).join("/")),
  source: ({ source }) => [source],
  subject: ({ subjects }) => [...new Set(subjects)],
  year: ({ publishedOn }) => [publishedOn.slice(0, 4)],
  language: ({ language }) => [language],
};

const byKey = (a: Count, b: Count): number => (a.key < b.key ? -1 : 1);

/** The counts of every facet, each under the other filters. */
export function countsOf(collection: Collection, word: string, filter: ArticleFilter): Record<Facet, Count[]> {
  const counts = FACETS.map((facet): [Facet, Count[]] => {
    const others = Object.fromEntries(
      Object.entries(filter).filter(([name]) => !OWN_FILTERS[facet].includes(name as keyof ArticleFilter)),
    );
    const numbers = new Map<string, number>();
    for (const key of holding(collection, word, others).flatMap(keysOf[facet])) numbers.set(key, (numbers.get(key) ?? 0) + 1);
    const sorted = [...numbers].map(([key, count]): Count => ({ key, count }));
    sorted.sort((a, b) => (facet === "year" ? byKey(b, a) : b.count - a.count || byKey(a, b)));
    return [facet, sorted];
  });
  return Object.fromEntries(counts) as Record<Facet, Count[]>;
}
