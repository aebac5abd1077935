import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Open } from "../contract.ts";
import { FACETS } from "../search.ts";
import { AT } from "./a-collection.ts";
import { anyFilter } from "./model.ts";
import { withStore } from "./opened.ts";
import { aQuestion, pages, search, slugsOf } from "./search-asking.ts";
import { searchAnswerContract } from "./search-answers.ts";
import { searchFindingContract } from "./search-finding.ts";
import { hostileSearchContract } from "./search-hostile.ts";
import { anyQuery, anyTexts, anyWord, countsOf, holding, holdingRow } from "./search-model.ts";
import { suggestContract } from "./suggest.ts";

/** What searching must do in every store; what both find is the same, order included. */
export function searchContract(open: Open): void {
  test("a word under any filter gives the articles that hold it, with the counts of a plain walk, after any syncs", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(anyTexts, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(anyWord, anyFilter), { minLength: 6 }),
        (collections, questions) =>
          withStore(open, undefined, async (store) => {
            for (const collection of collections) await store.sync(collection, { at: AT });
            for (const [word, filter] of questions) {
              const collection = collections.at(-1) as (typeof collections)[number];
              const expected = holding(collection, word, filter).map(({ slug }) => slug);
              const answer = await search(store, word, { ...filter, sort: "newest", facets: FACETS });
              expect(slugsOf(answer)).toEqual(expected);
              expect(answer.total).toEqual({ count: expected.length, exact: true });
              expect(answer.facets).toEqual(countsOf(collection, word, filter));
            }
          }),
      ),
      { numRuns: 30 },
    ));

  test("words in a row are found where they stand in a row, and nowhere else", () =>
    fc.assert(
      fc.asyncProperty(
        anyTexts,
        fc.array(fc.array(anyWord, { minLength: 2, maxLength: 3 }), { minLength: 5 }),
        (collection, rows) =>
          withStore(open, collection, async (store) => {
            for (const words of rows) {
              const answer = await search(store, `"${words.join(" ")}"`, { sort: "newest" });
              expect(slugsOf(answer).sort()).toEqual(
                holdingRow(collection, words)
                  .map(({ slug }) => slug)
                  .sort(),
              );
            }
          }),
      ),
      { numRuns: 30 },
    ));

  test("the order depends on the collection, not on the syncs that made it", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(anyTexts, { minLength: 2, maxLength: 4 }),
        fc.array(anyQuery, { minLength: 6 }),
        (collections, queries) =>
          withStore(open, undefined, (store) =>
            withStore(open, collections.at(-1), async (fresh) => {
              for (const collection of collections) await store.sync(collection, { at: AT });
              for (const query of queries) {
                const [answer, expected] = [
                  await search(store, query, { explain: true }),
                  await search(fresh, query, { explain: true }),
                ];
                const told = ({ hits }: typeof answer) =>
                  hits.map(({ article, score, explanation }) => ({ slug: article.slug, score, explanation }));
                expect(told(answer)).toEqual(told(expected));
                expect(answer.total).toEqual(expected.total);
              }
            }),
          ),
      ),
      { numRuns: 30 },
    ));

  test("pages of any length, by score or by date, give each article once, in one order", () =>
    fc.assert(
      fc.asyncProperty(
        anyTexts,
        fc.array(fc.tuple(anyQuery, fc.integer({ min: 1, max: 4 })), { minLength: 6 }),
        (collection, questions) =>
          withStore(open, collection, async (store) => {
            for (const [query, limit] of questions) {
              for (const sort of ["relevance", "newest", "oldest"] as const) {
                for (const recentOn of [undefined, "2009-06-01"]) {
                  const question = aQuestion(query, { sort, ...(recentOn && { recentOn }) });
                  const whole = await store.search(question);
                  expect(await pages(store, { ...question, limit })).toEqual(whole && slugsOf(whole));
                }
              }
            }
          }),
      ),
      { numRuns: 20 },
    ));

  searchFindingContract(open);
  searchAnswerContract(open);
  hostileSearchContract(open);
  suggestContract(open);
}
