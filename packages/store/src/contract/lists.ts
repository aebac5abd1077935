import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Open } from "../contract.ts";
import type { ArticleFilter, Position, Store } from "../store.ts";
import { aCollection, anArticle, AT } from "./a-collection.ts";
import { anyCollection, anyFilter, passing } from "./model.ts";
import { withStore } from "./opened.ts";

type Sort = "newest" | "oldest";

/** The slugs of all pages, in order. */
async function pages(store: Store, filter: ArticleFilter, sort: Sort, limit: number): Promise<string[]> {
  const slugs: string[] = [];
  let after: Position | undefined;
  do {
    const page = await store.listArticles({ ...filter, sort, limit, ...(after && { after }) });
    slugs.push(...page.articles.map(({ summary }) => summary.slug));
    after = page.next;
  } while (after);
  return slugs;
}

export function listContract(open: Open): void {
  test("any filter, in any order, on pages of any length, gives what a plain search would, after any syncs", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(anyCollection, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(anyFilter, fc.constantFrom<Sort>("newest", "oldest"), fc.integer({ min: 1, max: 5 })), {
          minLength: 8,
        }),
        (collections, questions) =>
          withStore(open, undefined, async (store) => {
            for (const collection of collections) await store.sync(collection, { at: AT });
            for (const [filter, sort, limit] of questions) {
              const expected = passing(collections.at(-1) ?? aCollection([]), filter).map(({ slug }) => slug);
              if (sort === "oldest") expected.reverse();
              expect(await pages(store, filter, sort, limit)).toEqual(expected);
              const { total } = await store.listArticles({ ...filter, sort, limit });
              expect(total).toBe(expected.length);
            }
          }),
      ),
      { numRuns: 40 },
    ));

  const three = aCollection([
    anArticle({ slug: "a" }),
    anArticle({ slug: "c" }),
    anArticle({ slug: "e", publishedOn: "2008-03-12" }),
  ]);
  test.for<[Sort, string, string, string[]]>([
    ["newest", "2008-03-11", "d", ["c", "a"]],
    ["newest", "2008-03-11", "a", []],
    ["newest", "9999-12-31", "z", ["e", "c", "a"]],
    ["oldest", "2008-03-11", "b", ["c", "e"]],
    ["oldest", "0000-01-01", "z", ["a", "c", "e"]],
    ["oldest", "9999-12-31", "a", []],
  ])("%s, starts after %s %s, where no article need be", ([sort, publishedOn, slug, expected]) =>
    withStore(open, three, async (store) => {
      const page = await store.listArticles({ sort, limit: 10, after: { publishedOn, slug } });
      expect(page.articles.map(({ summary }) => summary.slug)).toEqual(expected);
      expect(page.total).toBe(3);
      expect(page.next).toBeUndefined();
    }),
  );

  test("the last page has no next one, even when it is full", () =>
    withStore(open, three, async (store) => {
      expect((await store.listArticles({ sort: "newest", limit: 3 })).next).toBeUndefined();
      expect((await store.listArticles({ sort: "newest", limit: 2 })).next).toEqual({ publishedOn: "2008-03-11", slug: "c" });
    }));

  test.for([0, 201, 1.5, -1, Number.NaN])("a limit of %s is a bug", (limit) =>
    withStore(open, three, async (store) => {
      await expect(store.listArticles({ sort: "newest", limit })).rejects.toThrow(RangeError);
      await expect(store.listRelated("a", limit)).rejects.toThrow(RangeError);
    }),
  );

  test.for(["x".repeat(200), "'; DROP TABLE article; --", "é\u0000", "%"])("a filter of %j finds nothing", (odd) =>
    withStore(open, three, async (store) => {
      for (const name of ["section", "source", "subject", "event", "dossier", "language"] as const) {
        expect(await store.listArticles({ [name]: odd, sort: "newest", limit: 5 })).toEqual({ articles: [], total: 0 });
        expect(await store.count("section", { [name]: odd })).toEqual([]);
      }
      expect((await store.revision()).articles).toBe(3);
    }),
  );

  test.for(["2008", "yesterday", "2008-3-11", ""])("a day written %j is a bug", (from) =>
    withStore(open, three, async (store) => {
      await expect(store.listArticles({ from, sort: "newest", limit: 5 })).rejects.toThrow(RangeError);
    }),
  );
}
