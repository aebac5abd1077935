import type { Article, Collection } from "@revue/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Open } from "../contract.ts";
import type { ArticleFilter, Count, Dimension } from "../store.ts";
import { aCollection, anArticle, AT } from "./a-collection.ts";
import { anyCollection, anyFilter, passing } from "./model.ts";
import { withStore } from "./opened.ts";

const KEYS: Record<Dimension, (article: Article) => string[]> = {
  section: ({ section }) => section.split("/").map((_, depth, steps) => steps.slice(0, depth + 1).join("/")),
  source: ({ source }) => [source],
  subject: ({ subjects }) => subjects,
  event: ({ events }) => events,
  language: ({ language }) => [language],
  year: ({ publishedOn }) => [publishedOn.slice(0, 4)],
  month: ({ publishedOn }) => [publishedOn.slice(0, 7)],
  day: ({ publishedOn }) => [publishedOn],
};
const PERIODS: ReadonlySet<Dimension> = new Set(["year", "month", "day"]);

/** Counted the plain way. */
function counted(collection: Collection, dimension: Dimension, filter: ArticleFilter): Count[] {
  const counts = new Map<string, number>();
  for (const key of passing(collection, filter).flatMap(KEYS[dimension])) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => (PERIODS.has(dimension) ? (a.key < b.key ? 1 : -1) : b.count - a.count || (a.key < b.key ? -1 : 1)));
}

export function countContract(open: Open): void {
  test("counts along any dimension, under any filter, as a plain count would, after any syncs", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(anyCollection, { minLength: 1, maxLength: 3 }),
        fc.array(anyFilter, { minLength: 3, maxLength: 6 }),
        (collections, filters) =>
          withStore(open, undefined, async (store) => {
            for (const collection of collections) await store.sync(collection, { at: AT });
            for (const filter of [{}, ...filters]) {
              for (const dimension of Object.keys(KEYS) as Dimension[]) {
                const expected = counted(collections.at(-1) ?? aCollection([]), dimension, filter);
                expect(await store.count(dimension, filter)).toEqual(expected);
              }
            }
          }),
      ),
      { numRuns: 25 },
    ));

  test("an answer that its caller changes does not change the next one", () =>
    withStore(open, aCollection([anArticle()]), async (store) => {
      const [first] = await store.count("source", {});
      if (first) first.count = 1_000;
      expect(await store.count("source", {})).toEqual([{ key: "gazette-des-quais", count: 1 }]);
    }));
}
