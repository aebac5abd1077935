import { readQuery } from "@revue/core/search";
import { expect } from "vitest";
import { FACETS } from "../search.ts";
import type { ArticleFilter, Dimension, Position, Store } from "../store.ts";
import { aCollection, anArticle, AT } from "./a-collection.ts";

const article = anArticle({ subjects: ["p"], events: ["e"], legacy: { spip: 7 } });

/** So many articles that all pass the same filters. */
export const alike = (articles: number): ReturnType<typeof aCollection> => {
  const slugs = Array.from({ length: articles }, (_, index) => `article-${index}`);
  return aCollection(
    slugs.map((slug) => anArticle({ ...article, slug })),
    { dossiers: [{ slug: "d", title: { fr: "D" }, series: [], subjects: [], articles: slugs, questions: {}, claims: [] }] },
  );
};

/** Every filter a store can be asked: each of the eight fields present or not. */
const everyFilter: ArticleFilter[] = Object.entries({
  section: article.section,
  source: article.source,
  subject: "p",
  event: "e",
  dossier: "d",
  language: "fr",
  from: "2000-01-01",
  to: "2020-01-01",
} satisfies Required<ArticleFilter>).reduce<ArticleFilter[]>(
  (filters, [name, value]) => filters.flatMap((filter) => [filter, { ...filter, [name]: value }]),
  [{}],
);

const DIMENSIONS: Dimension[] = ["section", "source", "subject", "event", "language", "year", "month", "day"];
const places: (Position | undefined)[] = [undefined, { publishedOn: "2010-01-01", slug: "x" }];

/** Asks a store that holds `alike(articles)` every kind of question, so that a test may look at how it reads. */
export async function askEverything(store: Store, articles: number): Promise<void> {
  for (const [index, filter] of everyFilter.entries()) {
    for (const sort of ["newest", "oldest"] as const) {
      for (const after of places) {
        expect((await store.listArticles({ ...filter, sort, limit: 5, ...(after && { after }) })).total).toBe(articles);
      }
    }
    for (const dimension of DIMENSIONS) expect(await store.count(dimension, filter)).not.toEqual([]);
    // A walk takes longer than a page; every number of terms is among these.
    if (index % 7 > 0) continue;
    const walk = store.eachArticle(filter)[Symbol.asyncIterator]();
    expect((await walk.next()).value?.article.events).toEqual(["e"]);
    await walk.return?.();
  }
  expect(await store.findArticle("article-0")).toBeDefined();
  expect(await store.findLegacyArticle(7)).toBeDefined();
  expect(await store.findNeighbours("article-0")).not.toEqual({});
  expect(await store.listRelated("article-0", 1)).toHaveLength(1);
  expect(await store.listChanges({ sequence: 0 }, 2)).toHaveLength(2);
  expect(await store.listChanges({ at: AT }, 2)).toHaveLength(2);
  expect(await store.vocabulary()).toBeDefined();
  expect(await store.secret()).toHaveLength(32);
  const question = {
    query: readQuery("accord"),
    sort: "relevance",
    limit: 5,
    facets: FACETS,
    explain: true,
    dossier: "d",
  } as const;
  await store.search(question);
}
