import type { Article, Subject } from "@revue/core";
import { aSubject } from "@revue/core/fixtures";
import { expect, test } from "vitest";
import type { Open } from "../contract.ts";
import type { Store } from "../store.ts";
import { aCollection, anArticle, AT } from "./a-collection.ts";
import { withStore } from "./opened.ts";

const port = aSubject({ kind: "place", slug: "port-aven", name: { fr: "Port-Aven" } });
const article = anArticle({ slug: "un", body: "Port-Aven a rouvert. Au Havre-Neuf, on attend à Port-Aven." });

const named = async (store: Store, slug = "un") =>
  (await store.findArticle(slug))?.mentions.map(({ subject, text, linked }) => [subject, text, linked]);
const sync = (store: Store, articles: Article[], subjects: Subject[], keep: string[] = []) =>
  store.sync(aCollection(articles, { subjects }), { at: AT, keep });

export function mentionsContract(open: Open): void {
  test("an article comes with the subjects its text names, and where", () =>
    withStore(open, aCollection([article], { subjects: [port] }), async (store) => {
      expect((await store.findArticle("un"))?.mentions).toEqual([
        { leaf: 0, start: 0, end: 9, text: "Port-Aven", subject: "port-aven", linked: true },
        { leaf: 0, start: 48, end: 57, text: "Port-Aven", subject: "port-aven", linked: false },
      ]);
    }));

  test("when the vocabulary changes, articles that did not change name whom they now name", () =>
    withStore(open, aCollection([article], { subjects: [port] }), async (store) => {
      const digest = (await store.findArticle("un"))?.digest;
      const havre = aSubject({ kind: "place", slug: "havre-neuf", name: { fr: "Havre-Neuf" } });
      expect(await sync(store, [article], [port, havre])).toMatchObject({ unchanged: 1, changed: 0, revision: { number: 2 } });
      expect(await named(store)).toEqual([
        ["port-aven", "Port-Aven", true],
        ["havre-neuf", "Havre-Neuf", true],
        ["port-aven", "Port-Aven", false],
      ]);
      await sync(store, [article], [{ ...port, name: { fr: "Port-Louis" } }, havre]);
      expect(await named(store)).toEqual([["havre-neuf", "Havre-Neuf", true]]);
      await sync(store, [article], []);
      expect(await named(store)).toEqual([]);
      expect((await store.findArticle("un"))?.digest).toBe(digest);
    }));

  test("an article whose file is faulty names whom the new vocabulary says", () =>
    withStore(open, aCollection([article], { subjects: [] }), async (store) => {
      await sync(store, [], [port], ["un"]);
      expect(await named(store)).toEqual([
        ["port-aven", "Port-Aven", true],
        ["port-aven", "Port-Aven", false],
      ]);
    }));

  test("an article's own corrections hold from the sync that brings them", () =>
    withStore(open, aCollection([article], { subjects: [port] }), async (store) => {
      await sync(store, [{ ...article, mentions: { not: ["port-aven"], also: [] } }], [port]);
      expect(await named(store)).toEqual([]);
    }));
}
