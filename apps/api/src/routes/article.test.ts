import { existsSync } from "node:fs";
import { readFolder } from "@revue/core/node";
import { aCollection, anArticle } from "@revue/core/fixtures";
import { expect, test } from "vitest";
import { anApi } from "../fixtures.ts";

const content = new URL("../../../../packages/core/content", import.meta.url).pathname;
const seed = "conseil-de-cooperation-franco-russe-sur-les-questions-de-securite";
const openSeed = async () => anApi((await readFolder(content)).collection, { contentFolder: content });

test("the seed article has every element of its page of 2008", async () => {
  expect(existsSync(content)).toBe(true);
  const { api } = await openSeed();
  const article = await api.articles.find(seed);
  expect(article).toMatchObject({
    headline: "Conseil de coopération franco-russe sur les questions de sécurité",
    legacy: { spip: 7212 },
    source: { name: "Diplomatie.gouv.fr" },
    section: { trail: [{ name: { fr: "Défense" } }, { name: { fr: "International" } }] },
    publishedOn: "2008-03-11",
    selection: { on: "2008-03-11", by: { name: "Spyworld" } },
    capturedOn: "2017-10-21",
    archivedUrl: "http://www.spyworld-actu.com/spip.php?article7212",
    permission: { show: "full", clause: "official-text", credit: { compulsory: true } },
    documents: [
      { kind: "interview", on: "2008-03-10", medium: { name: { fr: "ITAR-TASS" } } },
      { kind: "press-conference", on: "2008-03-11" },
    ],
    excerpts: [{ speakers: [{ slug: "bernard-kouchner" }] }, { speakers: [{}, { slug: "herve-morin" }] }],
    events: [{ slug: "ccqs-7", number: 7, place: { slug: "paris" } }],
  });
  expect(article.originalUrl).toBeUndefined();
  expect(article.excerpts[1]?.quote).toContain("- l’Afghanistan et le Pakistan,");
});

test("the text comes in the forms asked for, typography set in HTML alone", async () => {
  const { api } = await openSeed();
  const usual = await api.articles.find(seed);
  expect(Object.keys(usual.body ?? {})).toEqual(["complete", "html", "text"]);
  expect(usual.body?.text).toContain('"Je souhaite pour ma part');
  expect(usual.body?.html).toContain("«\u00a0Je souhaite pour ma part");
  const { body } = await api.articles.find(seed, { body: ["tree", "markdown"] });
  expect(Object.keys(body ?? {})).toEqual(["complete", "markdown", "tree"]);
  expect(body?.markdown).toContain("::: excerpt extrait-entretien");
  expect(body?.tree?.blocks.at(-1)).toMatchObject({ type: "excerpt", id: "extrait-conference" });
});

test("fields trim the answer, never its licence", async () => {
  const { api } = await openSeed();
  const trimmed = await api.articles.find(seed, { fields: ["headline", "publishedOn"] });
  expect(Object.keys(trimmed).sort()).toEqual(["headline", "permission", "publishedOn", "slug"]);
});

test("the answer leads to the page, to the licence and to the contract", async () => {
  const { ask } = await openSeed();
  const link = (await ask(`/api/v1/articles/${seed}`)).headers.get("link");
  expect(link).toContain(`</articles/${seed}>; rel="canonical"`);
  expect(link).toMatch(/<https:\/\/www\.diplomatie\.gouv\.fr\/[^>]+>; rel="license"/);
  expect(link).toContain('</api/v1/openapi.json>; rel="describedby"');
});

test("translations are named; one that does not exist is left out", async () => {
  const { api } = await anApi(
    aCollection({
      articles: [
        anArticle({ slug: "two", headline: "The pier reopens", language: "en", publishedOn: "2014-05-07" }),
        anArticle({ slug: "one", translations: ["two"] }),
      ],
    }),
  );
  expect((await api.articles.find("one")).translations).toEqual([{ slug: "two", language: "en", headline: "The pier reopens" }]);
});

test("an unknown slug, and what cannot be one, is article-not-found", async () => {
  const { api } = await anApi(aCollection());
  for (const slug of ["nothing-like-it", "UPPER", "a b", "é", "a/b", "..", "%", "a\u0000"]) {
    await expect(api.articles.find(slug)).rejects.toMatchObject({ status: 404 });
  }
  await expect(api.articles.find("nothing-like-it")).rejects.toMatchObject({ code: "article-not-found" });
});

test("neighbours stand before and after it in its section", async () => {
  const { api } = await anApi(
    aCollection({
      articles: [
        anArticle({ slug: "c", publishedOn: "2014-05-08" }),
        anArticle({ slug: "b", publishedOn: "2014-05-07", subjects: ["jeanne-dupuis"] }),
        anArticle({ slug: "a", publishedOn: "2014-05-06", subjects: ["jeanne-dupuis"] }),
      ],
    }),
  );
  const { previous, next, related } = await api.articles.context("b");
  expect([previous?.slug, next?.slug, related[0]?.slug]).toEqual(["a", "c", "a"]);
  await expect(api.articles.context("z")).rejects.toMatchObject({ code: "article-not-found" });
});

test("an article is found by its number in SPIP", async () => {
  const { api, ask } = await openSeed();
  expect(await api.articles.findLegacy(7212)).toBe(seed);
  await expect(api.articles.findLegacy(1)).rejects.toMatchObject({ code: "article-not-found" });
  expect((await ask("/api/v1/legacy/spip/articles/7e3")).status).toBe(404);
});

test("each format has its own type, and an unknown one says which there are", async () => {
  const { ask, api } = await openSeed();
  const types = await Promise.all(
    ["md", "txt", "html", "jsonld", "ninjs.json", "ris", "bib", "csl.json"].map(async (format) =>
      (await ask(`/api/v1/articles/${seed}.${format}`)).headers.get("content-type"),
    ),
  );
  expect(types).toEqual([
    "text/markdown; charset=utf-8",
    "text/plain; charset=utf-8",
    "text/html; charset=utf-8",
    "application/ld+json",
    "application/json",
    "application/x-research-info-systems; charset=utf-8",
    "application/x-bibtex; charset=utf-8",
    "application/vnd.citationstyles.csl+json",
  ]);
  expect(await api.articles.format(seed, "txt")).toContain("Selon l’usage, les ministres");
  const unknown = await ask(`/api/v1/articles/${seed}.docx`);
  expect(await unknown.json()).toMatchObject({
    status: 404,
    code: "format-not-found",
    detail: "Formats: md, txt, html, jsonld, ninjs.json, ris, bib, csl.json, pdf, epub, png.",
  });
  await expect(api.articles.format("nothing", "md")).rejects.toMatchObject({ code: "article-not-found" });
});

test("what became of an address stands beside it, and changes with a check alone", async () => {
  const original = "https://gazette.example/digue";
  const url = "https://ville.example/discours";
  const collection = aCollection({
    articles: [
      anArticle({ slug: "one", originalUrl: original, documents: [{ id: "discours", kind: "speech", url, speakers: [] }] }),
    ],
  });
  const { api, sync } = await anApi(collection);
  expect(await api.articles.find("one")).not.toHaveProperty("originalLink");
  const gone = {
    state: "gone",
    url: original,
    archivedUrl: "https://archive.example/digue",
    archivedOn: "2014-05-07",
    checkedOn: "2026-03-02",
  } as const;
  const moved = { state: "moved", url, movedTo: "https://ville.example/new", checkedOn: "2026-03-02" } as const;
  await sync({ ...collection, links: [gone, moved] });
  const article = await api.articles.find("one");
  expect(article.originalLink).toEqual(gone);
  expect(article.documents[0]?.link).toEqual(moved);
});
