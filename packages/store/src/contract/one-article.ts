import { LEAD_WORDS } from "@revue/core";
import { expect, test } from "vitest";
import type { Open } from "../contract.ts";
import { aCollection, anArticle, AT } from "./a-collection.ts";
import { withStore } from "./opened.ts";

const full = anArticle({
  slug: "un",
  legacy: { spip: 7212 },
  standfirst: "Un chapô.",
  byline: { kind: "signed", line: "Par Jeanne Dupuis", people: ["Jeanne Dupuis"] },
  documents: [{ id: "entretien", kind: "interview", label: "-\u00a0Lire l’entretien", speakers: ["m-un"] }],
  excerpts: [{ id: "propos", document: "entretien", speakers: [], state: { result: "not-checked" } }],
  subjects: ["m-un"],
  events: ["session-7"],
  body: 'Un «\u00a0texte\u00a0» — gardé "tel quel"\u202f; avec 😀 et du Русский.\n',
});

export function oneArticleContract(open: Open): void {
  test("gives an article back to the letter, with its digest and the day it changed", () =>
    withStore(open, aCollection([full]), async (store) => {
      expect(await store.findArticle("un")).toEqual({
        article: full,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        changedAt: AT,
        mentions: [],
      });
    }));

  test("the digest follows the record, and nothing else", () =>
    withStore(open, aCollection([full]), async (store) => {
      const before = (await store.findArticle("un"))?.digest;
      await store.sync(aCollection([{ ...full, body: `${full.body}!` }]), { at: AT });
      const after = (await store.findArticle("un"))?.digest;
      await store.sync(aCollection([full]), { at: AT });
      expect(after).not.toBe(before);
      expect((await store.findArticle("un"))?.digest).toBe(before);
    }));

  test("a list gives the opening of the text and its length, not the text", () => {
    const body = Array.from({ length: LEAD_WORDS * 2 }, (_, index) => `mot${index}`).join(" ");
    return withStore(open, aCollection([{ ...full, body }]), async (store) => {
      const [kept] = (await store.listArticles({ sort: "newest", limit: 1 })).articles;
      expect(kept?.summary).not.toHaveProperty("body");
      expect(kept?.summary).toMatchObject({ slug: "un", standfirst: "Un chapô.", words: LEAD_WORDS * 2 });
      expect(kept?.summary.lead).toMatch(/^mot0 mot1 /);
      expect(kept?.summary.lead).not.toContain(`mot${LEAD_WORDS} `);
      expect(kept?.digest).toBe((await store.findArticle("un"))?.digest);
    });
  });

  test("finds an article by its number in SPIP", () =>
    withStore(open, aCollection([full]), async (store) => {
      expect(await store.findLegacyArticle(7212)).toBe("un");
      expect(await store.findLegacyArticle(7213)).toBeUndefined();
    }));

  test.for(["", "' OR 1=1 --", "é", "x".repeat(200), "\u0000", "%", "_"])("finds nothing under %j, and does not fail", (slug) =>
    withStore(open, aCollection([full]), async (store) => {
      expect(await store.findArticle(slug)).toBeUndefined();
      expect(await store.findNeighbours(slug)).toEqual({});
      expect(await store.listRelated(slug, 5)).toEqual([]);
    }),
  );

  test("neighbours are those of the same section, by day, then by slug, without the sections below", () => {
    const inMarine = { section: "defense/marine" };
    const articles = [
      anArticle({ slug: "a", publishedOn: "2008-03-10", ...inMarine }),
      anArticle({ slug: "b", publishedOn: "2008-03-11", ...inMarine }),
      anArticle({ slug: "c", publishedOn: "2008-03-11", ...inMarine }),
      anArticle({ slug: "d", publishedOn: "2008-03-11" }),
      anArticle({ slug: "e", publishedOn: "2008-03-12", section: "defense/marine/sous-marins" }),
      anArticle({ slug: "f", publishedOn: "2008-03-13", ...inMarine }),
    ];
    return withStore(open, aCollection(articles), async (store) => {
      const around = async (slug: string): Promise<(string | undefined)[]> => {
        const { previous, next } = await store.findNeighbours(slug);
        return [previous?.summary.slug, next?.summary.slug];
      };
      expect(await around("a")).toEqual([undefined, "b"]);
      expect(await around("b")).toEqual(["a", "c"]);
      expect(await around("c")).toEqual(["b", "f"]);
      expect(await around("d")).toEqual([undefined, undefined]);
      expect(await around("f")).toEqual(["c", undefined]);
    });
  });

  test("keeps its secret", async () => {
    await withStore(open, aCollection([full]), async (store, place) => {
      const secret = await store.secret();
      expect(secret).toHaveLength(32);
      await store.sync(aCollection([]), { at: AT });
      const again = await open(place);
      expect(await again.secret()).toEqual(secret);
      await again.close();
    });
    await withStore(open, undefined, async (store) => {
      await withStore(open, undefined, async (other) => expect(await other.secret()).not.toEqual(await store.secret()));
    });
  });
}
