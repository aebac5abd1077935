import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Open } from "../contract.ts";
import { withStore } from "./opened.ts";
import { CASES, search, slugsOf } from "./search-asking.ts";

export const HOSTILE = [
  "",
  "?!",
  "...",
  "le la les de du",
  '"le la les"',
  '"',
  '"digue',
  "digue NEAR port",
  "digue AND OR NOT",
  "(digue",
  "digue^2",
  "digue:*",
  "* *",
  "a*",
  "'; DROP TABLE article; --",
  '" OR 1=1 --',
  "digue\u0000\u0001\u001f",
  "\u202edigue\u202c",
  "مرحبا بالعالم",
  "日本語",
  "🙂🙃",
  "\ud800",
  "-",
  "titre:",
  "source:%",
  "avant:hier",
  `${"très ".repeat(2_000)}digue`,
  "x".repeat(10_000),
  "é".repeat(10_000),
  `"${"digue ".repeat(2_000)}"`,
  "a-".repeat(5_000),
];

/** Whatever is asked, an honest answer. */
export function hostileSearchContract(open: Open): void {
  test("no query makes it fail, however it is sorted and filtered", () =>
    withStore(open, CASES, async (store) => {
      for (const text of HOSTILE) {
        for (const sort of ["relevance", "newest"] as const) {
          const answer = await search(store, text, { sort, explain: true, facets: ["section", "year"] });
          expect(answer.hits.length).toBeLessThanOrEqual(20);
          expect(answer.total.count).toBeGreaterThanOrEqual(answer.hits.length);
        }
        for (const name of ["section", "source", "subject", "event", "dossier", "language"] as const) {
          expect(slugsOf(await search(store, "digue", { [name]: text || "x" }))).toEqual([]);
        }
        expect(await store.suggest(text, 5)).toBeInstanceOf(Array);
      }
      expect(slugsOf(await search(store, "digue"))).toEqual(["a"]);
    }));

  test("what cannot be searched finds nothing; an empty query finds all, newest first", () =>
    withStore(open, CASES, async (store) => {
      expect((await search(store, "🙂")).total.count).toBe(0);
      expect((await search(store, "")).total.count).toBe(CASES.articles.length);
      expect(slugsOf(await search(store, "-digue"))).toEqual(
        CASES.articles.map(({ slug }) => slug).filter((slug) => slug !== "a"),
      );
    }));

  test("any text is a query", () =>
    withStore(open, CASES, (store) =>
      fc.assert(
        fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (text) => {
          expect((await search(store, text, { explain: true })).isCut).toBe(false);
        }),
        { numRuns: 100 },
      ),
    ));
}
