import type { Article, Collection } from "@revue/core";
import * as fc from "fast-check";
import type { ArticleFilter } from "../store.ts";
import { aCollection, anArticle } from "./a-collection.ts";

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });

const SECTIONS = ["a", "a/b", "a/b/c", "ab", "d"] as const;
const SOURCES = ["s1", "s2"] as const;
const SUBJECTS = ["p1", "p2", "p3", "p4"] as const;
const EVENTS = ["e1", "e2", "e3"] as const;
const DOSSIERS = ["d1", "d2"] as const;
const LANGUAGES = ["fr", "en"] as const;
const DAYS = ["2007-12-31", "2008-01-01", "2008-03-10", "2008-03-11", "2009-03-11"] as const;
const SLUGS = ["a", "a-1", "a-b", "aa", "b", "b-2", "c", "d", "e", "f", "g", "z"] as const;

const articles = fc.uniqueArray(
  fc.record({
    slug: fc.constantFrom(...SLUGS),
    publishedOn: fc.constantFrom(...DAYS),
    section: fc.constantFrom(...SECTIONS),
    source: fc.constantFrom(...SOURCES),
    language: fc.constantFrom(...LANGUAGES),
    subjects: some(SUBJECTS),
    events: some(EVENTS),
    headline: fc.constantFrom("Un", "Deux"),
  }),
  { selector: (article) => article.slug },
);

/** Small collections in which everything meets: same days, sections inside sections, articles in several dossiers. */
export const anyCollection: fc.Arbitrary<Collection> = fc
  .record({ articles, dossiers: fc.tuple(some(SLUGS), some(SLUGS)), inSeries: fc.constantFrom([], ["e1"], ["e1", "e2"]) })
  .map(({ articles, dossiers, inSeries }) =>
    aCollection(articles.map(anArticle), {
      series: [
        {
          slug: "serie",
          name: { fr: "Série" },
          events: [...inSeries, "e4"].map((slug) => ({
            slug,
            name: { fr: slug },
            date: { on: "2008" },
            participants: [],
            topics: [],
            evidence: [],
          })),
        },
      ],
      dossiers: dossiers.map((listed, index) => ({
        slug: DOSSIERS[index] ?? "d1",
        title: { fr: "Dossier" },
        series: index === 0 ? ["serie"] : [],
        subjects: [],
        articles: listed,
        questions: {},
        claims: [],
      })),
    }),
  );

export const anyFilter: fc.Arbitrary<ArticleFilter> = fc.record(
  {
    section: fc.constantFrom(...SECTIONS, "b", "none"),
    source: fc.constantFrom(...SOURCES, "none"),
    subject: fc.constantFrom(...SUBJECTS, "none"),
    event: fc.constantFrom(...EVENTS, "none"),
    dossier: fc.constantFrom(...DOSSIERS, "none"),
    language: fc.constantFrom(...LANGUAGES, "ru"),
    from: fc.constantFrom(...DAYS, "2008-02-30"),
    to: fc.constantFrom(...DAYS, "2008-12-31"),
  },
  { requiredKeys: [] },
);

/** The articles of a collection that pass a filter, newest first, found the plain way. */
export function passing({ articles, dossiers, series }: Collection, filter: ArticleFilter): Article[] {
  const dossier = dossiers.find(({ slug }) => slug === filter.dossier);
  const told = series.filter(({ slug }) => dossier?.series.includes(slug));
  const events = new Set(told.flatMap((one) => one.events.map(({ slug }) => slug)));
  const holds: Record<keyof ArticleFilter, (article: Article) => boolean> = {
    section: ({ section }) => section === filter.section || section.startsWith(`${filter.section}/`),
    source: ({ source }) => source === filter.source,
    subject: ({ subjects }) => subjects.includes(filter.subject ?? ""),
    event: (article) => article.events.includes(filter.event ?? ""),
    dossier: (article) => dossier?.articles.includes(article.slug) || article.events.some((event) => events.has(event)),
    language: ({ language }) => language === filter.language,
    from: ({ publishedOn }) => publishedOn >= (filter.from ?? ""),
    to: ({ publishedOn }) => publishedOn <= (filter.to ?? ""),
  };
  const asked = (Object.keys(filter) as (keyof ArticleFilter)[]).filter((name) => filter[name] !== undefined);
  return articles.filter((article) => asked.every((name) => holds[name](article)));
}
