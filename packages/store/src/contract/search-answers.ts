import { writeQuery } from "@revue/core/search";
import { expect, test } from "vitest";
import type { Open } from "../contract.ts";
import { aCollection, anArticle } from "./a-collection.ts";
import { withStore } from "./opened.ts";
import { CASES, search, slugsOf } from "./search-asking.ts";

/** What an answer tells beside its articles. */
export function searchAnswerContract(open: Open): void {
  test("a query that finds nothing is corrected from the collection's own words, and it is said", () =>
    withStore(open, CASES, async (store) => {
      const answer = await search(store, "dogue");
      expect([answer.isCorrected, writeQuery(answer.searched), slugsOf(answer)]).toEqual([true, "digue", ["a"]]);
      const none = await search(store, "xyzzyx");
      expect([none.isCorrected, none.correction, none.total]).toEqual([false, undefined, { count: 0, exact: true }]);
    }));

  test("a word that is not known is proposed corrected, as articles print it, while the others are searched", () =>
    withStore(open, CASES, async (store) => {
      const answer = await search(store, "pecheus digue");
      expect([answer.isCorrected, answer.correction && writeQuery(answer.correction)]).toEqual([false, "pêcheurs digue"]);
      expect(slugsOf(answer)).toEqual(["a"]);
      expect((await search(store, "grodin")).correction).toBeUndefined();
      expect((await search(store, "quand la digue")).correction).toBeUndefined();
    }));

  test("a beginning of more words than are looked up says that there are more; left out, it is whole", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const words = letters.flatMap((one) => letters.map((other) => `zorb${one}${other}`)).slice(0, 300);
    const articles = words.map((word, index) => anArticle({ slug: `mot-${index}`, headline: "Un mot", body: `Le mot ${word}.` }));
    return withStore(open, aCollection(articles), async (store) => {
      // Each segment has a limit of its own, and stores divide a collection as they like.
      const { total } = await search(store, "zorb*");
      expect(total.exact).toBe(total.count === words.length);
      expect((await search(store, "zorba*")).total).toEqual({ count: 26, exact: true });
      expect((await search(store, "mot -zorb*")).total).toEqual({ count: 0, exact: true });
    });
  });

  test("a name that the collection does not have is left out, and said", () =>
    withStore(open, CASES, async (store) => {
      const answer = await search(store, 'digue source:"Le Moniteur" auteur:personne');
      expect(slugsOf(answer)).toEqual(["a"]);
      expect(answer.notes).toEqual([
        { code: "unknown-name", text: "Le Moniteur" },
        { code: "unknown-name", text: "personne" },
      ]);
    }));

  test("says which words matched, in which form and field, as printed; the reasons add up to the score", () =>
    withStore(open, CASES, async (store) => {
      const [hit] = (await search(store, "ministres moscou", { explain: true, recentOn: "2008-06-01" })).hits;
      expect(hit?.article.slug).toBe("c");
      const { reasons = [], together = 0, recency = 0 } = hit?.explanation ?? {};
      expect(reasons.map(({ part, by, field, words, times }) => ({ part, by, field, words, times }))).toEqual([
        { part: 1, by: "form", field: "headline", words: ["Moscou"], times: 1 },
        { part: 0, by: "stem", field: "headline", words: ["ministre"], times: 1 },
      ]);
      expect(recency).toBeGreaterThan(1);
      const sum = reasons.reduce((all, { weight }) => all + weight, together) * recency;
      expect(sum).toBeCloseTo(hit?.score ?? 0, 6);
    }));

  test.for<[string, string, string, string]>([
    ["nato", "b", "synonym", "headline"],
    ["francorusse", "c", "form", "body"],
    ['"comité de sécurité"', "d", "phrase", "body"],
    ["digu*", "a", "prefix", "headline"],
    ["cgm", "g", "synonym", "subject"],
  ])("%s finds %s by %s in the %s", ([text, slug, by, field]) =>
    withStore(open, CASES, async (store) => {
      const hit = (await search(store, text, { explain: true })).hits.find(({ article }) => article.slug === slug);
      expect(hit?.explanation?.reasons.map((reason) => `${reason.by} ${reason.field}`)).toContain(`${by} ${field}`);
      for (const { weight } of hit?.explanation?.reasons ?? []) expect(weight).toBeGreaterThan(0);
    }),
  );

  test("an article comes whole, as it is kept", () =>
    withStore(open, CASES, async (store) => {
      const [hit] = (await search(store, "digue")).hits;
      const { mentions: _, ...kept } = (await store.findArticle("a")) ?? {};
      expect(hit).toMatchObject(kept);
      expect(hit?.explanation).toBeUndefined();
    }));

  test("a store without articles finds none", () =>
    withStore(open, undefined, async (store) => {
      expect(await search(store, "digue", { facets: ["year"] })).toMatchObject({
        hits: [],
        total: { count: 0, exact: true },
        facets: { year: [] },
      });
    }));

  test("time is kept: a search that may take none is cut, and says so", () =>
    withStore(open, aCollection([anArticle()]), async (store) => {
      const answer = await search(store, "accord", { withinMilliseconds: -1 });
      expect([answer.isCut, answer.total.exact]).toEqual([true, false]);
    }));

  test.for([0, 201, 1.5])("a limit of %s is a bug", (limit) =>
    withStore(open, CASES, async (store) => {
      await expect(search(store, "digue", { limit })).rejects.toThrow(RangeError);
      await expect(store.suggest("digue", limit)).rejects.toThrow(RangeError);
    }),
  );

  test("searches asked at once are all answered, and each from one state", () =>
    withStore(open, CASES, async (store) => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => search(store, "ministre")));
      for (const answer of answers) expect(slugsOf(answer)).toEqual(slugsOf(answers[0] ?? { hits: [] }));
    }));
}
