import { expect, test } from "vitest";
import type { Open } from "../contract.ts";
import { aCollection, anArticle, AT } from "./a-collection.ts";
import { withStore } from "./opened.ts";

const LATER = "2026-03-03T06:30:00+01:00";
const one = anArticle({ slug: "un" });
const two = anArticle({ slug: "deux" });

export function syncContract(open: Open): void {
  test("before the first sync there is nothing, and it says so", () =>
    withStore(open, undefined, async (store) => {
      expect(await store.revision()).toEqual({ number: 0, articles: 0 });
      expect(await store.vocabulary()).toBeUndefined();
      expect(await store.findArticle("un")).toBeUndefined();
      expect(await store.listArticles({ sort: "newest", limit: 10 })).toEqual({ articles: [], total: 0 });
      expect(await store.count("section", {})).toEqual([]);
      expect(await store.count("year", {})).toEqual([]);
      expect(await store.listRelated("un", 5)).toEqual([]);
      expect(await store.listChanges({ sequence: 0 }, 10)).toEqual([]);
    }));

  test("tells what a sync did, and keeps the vocabulary and the folder's digest", () =>
    withStore(open, undefined, async (store) => {
      const collection = aCollection([one, two]);
      const report = await store.sync(collection, { at: AT, contentDigest: "folder-1" });
      const revision = { number: 1, at: AT, articles: 2, contentDigest: "folder-1" };
      expect(report).toEqual({ revision, added: 2, changed: 0, removed: 0, unchanged: 0, vocabularyChanged: true });
      expect(await store.revision()).toEqual(revision);
      const { articles: _, ...vocabulary } = collection;
      expect(await store.vocabulary()).toEqual(vocabulary);
    }));

  test("a sync that changes nothing is the same revision, and remembers the folder's new digest", () =>
    withStore(open, aCollection([one]), async (store) => {
      const report = await store.sync(aCollection([one]), { at: LATER, contentDigest: "folder-2" });
      expect(report).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 1, vocabularyChanged: false });
      expect(await store.revision()).toEqual({ number: 1, at: AT, articles: 1, contentDigest: "folder-2" });
      await store.sync(aCollection([one]), { at: LATER });
      expect((await store.revision()).contentDigest).toBeUndefined();
    }));

  test("a changed article is replaced, everywhere, and the others keep their day of change", () =>
    withStore(open, aCollection([one, two]), async (store) => {
      const changed = anArticle({ slug: "un", headline: "Deux accords", section: "defense/marine", publishedOn: "2009-01-02" });
      expect(await store.sync(aCollection([changed, two]), { at: LATER })).toMatchObject({ changed: 1, unchanged: 1 });
      expect(await store.findArticle("un")).toMatchObject({ article: changed, changedAt: LATER });
      expect(await store.findArticle("deux")).toMatchObject({ changedAt: AT });
      expect((await store.listArticles({ sort: "newest", limit: 9 })).articles.map((kept) => kept.summary.headline)).toEqual([
        "Deux accords",
        "Un accord",
      ]);
      expect(await store.count("section", {})).toEqual([
        { key: "defense", count: 2 },
        { key: "defense/marine", count: 1 },
      ]);
    }));

  test("an article that is not in the collection any more is removed", () =>
    withStore(open, aCollection([one, two]), async (store) => {
      expect(await store.sync(aCollection([two]), { at: LATER })).toMatchObject({ removed: 1, unchanged: 1 });
      expect(await store.findArticle("un")).toBeUndefined();
      expect(await store.count("section", {})).toEqual([{ key: "defense", count: 1 }]);
      expect(await store.revision()).toMatchObject({ number: 2, articles: 1 });
    }));

  test("an article whose file is faulty stays as it was", () =>
    withStore(open, aCollection([one, two]), async (store) => {
      const report = await store.sync(aCollection([two]), { at: LATER, keep: ["un", "never-seen"] });
      expect(report).toMatchObject({ removed: 0, unchanged: 2, revision: { number: 1 } });
      expect(await store.findArticle("un")).toMatchObject({ article: one, changedAt: AT });
    }));

  test("an article that stays keeps the source it points to, though that is gone", () =>
    withStore(open, aCollection([one, two]), async (store) => {
      await store.sync(aCollection([], { sources: [] }), { at: LATER, keep: ["un"] });
      expect((await store.vocabulary())?.sources).toMatchObject([{ slug: one.source }]);
      await store.sync(aCollection([], { sources: [] }), { at: LATER });
      expect((await store.vocabulary())?.sources).toEqual([]);
    }));

  test("the vocabulary alone makes a new revision", () =>
    withStore(open, aCollection([one]), async (store) => {
      const sections = [{ path: "defense", name: { fr: "Défense nationale" } }];
      const report = await store.sync(aCollection([one], { sections }), { at: LATER });
      expect(report).toMatchObject({ vocabularyChanged: true, unchanged: 1, revision: { number: 2, at: LATER } });
      expect((await store.vocabulary())?.sections).toEqual(sections);
    }));

  test("a sync that fails leaves the state before it", () =>
    withStore(open, aCollection([one]), async (store) => {
      const twice = aCollection([two, two]);
      await expect(store.sync(twice, { at: LATER, contentDigest: "folder-2" })).rejects.toThrow(Error);
      expect(await store.revision()).toEqual({ number: 1, at: AT, articles: 1 });
      expect(await store.findArticle("deux")).toBeUndefined();
      expect(await store.sync(aCollection([one, two]), { at: LATER })).toMatchObject({ added: 1 });
    }));

  test("syncs asked for at once are done one after the other", () =>
    withStore(open, aCollection([one]), async (store) => {
      const reports = await Promise.all([
        store.sync(aCollection([one, two]), { at: LATER }),
        store.sync(aCollection([two]), { at: LATER }),
      ]);
      expect(reports.map((report) => report.revision.number)).toEqual([2, 3]);
      expect(await store.findArticle("un")).toBeUndefined();
    }));

  test("a number of SPIP can pass from one article to another", () =>
    withStore(open, aCollection([anArticle({ slug: "un", legacy: { spip: 7 } }), two]), async (store) => {
      await store.sync(aCollection([one, anArticle({ slug: "deux", legacy: { spip: 7 } })]), { at: LATER });
      expect(await store.findLegacyArticle(7)).toBe("deux");
    }));
}
