import type { ArticleFilterQuery } from "@revue/client";
import type { Collection } from "@revue/core";
import { aCollection, anArticle, aDossier, aSection, aSeries, aSource, aSubject } from "@revue/core/fixtures";
import { synthesise } from "@revue/synthetic";
import { expect, test } from "vitest";
import { anApi } from "../fixtures.ts";

const filed: Collection = aCollection({
  sections: [
    aSection(),
    aSection({ path: "ports/digues", name: { fr: "Digues" } }),
    aSection({ path: "mer", name: { fr: "Mer" } }),
  ],
  sources: [aSource(), aSource({ slug: "le-phare", name: "Le Phare" })],
  subjects: [aSubject(), aSubject({ kind: "place", slug: "port-aven", name: { fr: "Port-Aven" } })],
  series: [aSeries()],
  dossiers: [aDossier({ series: ["assises"], articles: ["d"] })],
  articles: [
    anArticle({ slug: "d", publishedOn: "2016-01-02", section: "mer", language: "en" }),
    anArticle({ slug: "c", publishedOn: "2015-03-01", source: "le-phare", section: "ports/digues" }),
    anArticle({ slug: "b", publishedOn: "2014-05-06", subjects: ["port-aven"], events: ["assises-1"] }),
    anArticle({ slug: "a", publishedOn: "2014-05-06", subjects: ["port-aven", "jeanne-dupuis"] }),
  ],
});

test.for<[string, ArticleFilterQuery, string[]]>([
  ["none", {}, ["d", "c", "b", "a"]],
  ["a section and all below it", { section: "ports" }, ["c", "b", "a"]],
  ["a source", { source: "le-phare" }, ["c"]],
  ["a subject", { subject: "port-aven" }, ["b", "a"]],
  ["an event", { event: "assises-1" }, ["b"]],
  ["a dossier: what it lists and what reports its events", { dossier: "la-digue" }, ["d", "b"]],
  ["a language", { language: "en" }, ["d"]],
  ["a first day, included", { from: "2015-03-01" }, ["d", "c"]],
  ["a last day, included", { to: "2014-05-06" }, ["b", "a"]],
  ["two at once", { section: "ports", subject: "jeanne-dupuis" }, ["a"]],
  ["what matches nothing", { section: "nulle-part" }, []],
])("filters by %s", async ([, filter, slugs]) => {
  const { api } = await anApi(filed);
  const newest = await api.articles.list(filter);
  expect(newest.items.map(({ slug }) => slug)).toEqual(slugs);
  expect(newest.total).toBe(slugs.length);
  const oldest = await api.articles.list({ ...filter, sort: "oldest" });
  expect(oldest.items.map(({ slug }) => slug)).toEqual(slugs.toReversed());
});

test("an item says where the article comes from and what may be shown", async () => {
  const { api } = await anApi(filed);
  const { items } = await api.articles.list({ source: "le-phare" });
  expect(items[0]).toMatchObject({
    section: { path: "ports/digues", trail: [{ path: "ports" }, { path: "ports/digues", name: { fr: "Digues" } }] },
    source: { slug: "le-phare", name: "Le Phare" },
    selection: { by: { name: "La Vigie" } },
    permission: { show: "full", licence: { code: "CC-BY-4.0" }, credit: { text: "Le Phare", compulsory: true } },
    url: "/articles/c",
  });
});

test("fields trim the items, never their licence; an unknown one is refused", async () => {
  const { api } = await anApi(filed);
  const { items } = await api.articles.list({ limit: 1, fields: ["headline"] });
  expect(Object.keys(items[0] ?? {}).sort()).toEqual(["headline", "permission", "slug"]);
  await expect(api.articles.list({ fields: ["body" as "headline"] })).rejects.toMatchObject({ code: "bad-request" });
});

test("a period that ends before it begins is refused", async () => {
  const { api } = await anApi(filed);
  await expect(api.articles.list({ from: "2015-01-01", to: "2014-01-01" })).rejects.toMatchObject({
    problem: { errors: [{ parameter: "to", expected: "a day on or after `from`" }] },
  });
});

test("pages join without a gap or a repetition, in both orders, and link to the next", async () => {
  const { api, ask } = await anApi(synthesise({ seed: 1, articles: 137 }).collection());
  for (const sort of ["newest", "oldest"] as const) {
    const all: string[] = [];
    for await (const { slug } of api.articles.each({ sort, limit: 25 })) all.push(slug);
    expect(new Set(all).size).toBe(137);
    expect((await api.articles.list({ sort, limit: 200 })).items.map(({ slug }) => slug)).toEqual(all);
  }
  const first = await ask("/api/v1/articles?limit=100");
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get("link") ?? "")?.[1] ?? "";
  const last = await ask(next);
  expect(((await last.json()) as { items: unknown[] }).items).toHaveLength(37);
  expect(last.headers.get("link")).not.toContain('rel="next"');
});

test("articles that come and go while somebody pages are neither repeated nor make others missed", async () => {
  const whole = synthesise({ seed: 2, articles: 150 }).collection();
  const even = { ...whole, articles: whole.articles.filter((_, index) => index % 2 === 0) };
  const { api, sync } = await anApi(whole);
  const seen: string[] = [];
  for await (const { slug } of api.articles.each({ limit: 10 })) {
    seen.push(slug);
    if (seen.length % 20 === 5) await sync(seen.length % 40 === 5 ? even : whole);
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(even.articles.filter(({ slug }) => !seen.includes(slug))).toEqual([]);
});

test("a cursor is good for its own list only", async () => {
  const { api, ask } = await anApi(filed);
  const { next = "" } = await api.articles.list({ section: "ports", limit: 1 });
  expect((await api.articles.list({ section: "ports", limit: 5, cursor: next, fields: ["headline"] })).items).toHaveLength(2);
  for (const query of ["", "&section=mer", "&section=ports&sort=oldest", "&section=ports&from=2014-01-01"]) {
    const answer = await ask(`/api/v1/articles?cursor=${next}${query}`);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, "cursor-invalid"]);
  }
  const elsewhere = await anApi(filed);
  await expect(elsewhere.api.articles.list({ section: "ports", cursor: next })).rejects.toMatchObject({ code: "cursor-invalid" });
});
