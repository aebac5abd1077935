import type { Rights, Source } from "@revue/core";
import { aCollection, anArticle, aSource } from "@revue/core/fixtures";
import { expect, test } from "vitest";
import { anApi } from "./fixtures.ts";

/** Words that begin a text and words that end it: the end must never leave where only an excerpt may. */
const OPENING = Array.from({ length: 40 }, (_, index) => `ouverture${index}`).join(" ");
const END = Array.from({ length: 200 }, (_, index) => `sansfin${index}`).join(" ");
const QUOTE = Array.from({ length: 20 }, (_, index) => `parole${index}`).join(" ");

const source = (slug: string, rights: Rights): Source => aSource({ slug, name: slug, rights });
const contract = { preset: "licensed", contract: "C 1", from: "2026-01-01", until: "2026-11-23" } as const;
const SOURCES = [
  source("officielle", { preset: "official-fr" }),
  source("presse", { preset: "press", excerptWords: 50 }),
  source("muette", { preset: "press", excerptWords: 0 }),
  source("sous-contrat", { ...contract, channels: ["page", "list"], otherwise: "press" }),
  source("fermee", { ...contract, channels: ["page", "list"], otherwise: "nothing" }),
];
const filed = aCollection({
  sources: SOURCES,
  articles: SOURCES.map(({ slug }) =>
    anArticle({
      slug,
      source: slug,
      headline: `Titre ${slug}`,
      documents: [{ id: "d", kind: "speech", label: "Lire le libelle", speakers: [] }],
      excerpts: [{ id: "e", document: "d", speakers: [], state: { result: "not-checked" } }],
      body: `${OPENING}\n\n${END}\n\n::: document d\n\n::: excerpt e\n${QUOTE}\n:::`,
    }),
  ),
});

/** Every address that tells something about an article. */
const about = (slug: string) => [
  `/api/v1/articles/${slug}?body=html,text,markdown,tree`,
  ...["md", "txt", "html", "jsonld", "ninjs.json", "ris", "bib", "csl.json"].map(
    (format) => `/api/v1/articles/${slug}.${format}`,
  ),
];
const LISTS = ["/api/v1/articles", "/api/v1/export.ndjson?body=html,text,markdown,tree", "/api/v1/articles/officielle/context"];

test("a press article shows an excerpt at most, at every address", async () => {
  const { ask } = await anApi({ ...filed, articles: filed.articles.filter(({ source }) => source === "presse") });
  for (const address of [...about("presse"), "/api/v1/articles", "/api/v1/export.ndjson"]) {
    const text = await (await ask(address)).text();
    expect(`${address} ${text}`).not.toMatch(/sansfin\d\d|parole\d|libelle/);
    // JSON-LD leaves the text to the page, and a reference has none.
    expect(text.includes("ouverture0")).toBe(!/\.(?:jsonld|ris|bib|csl\.json)$/.test(address));
  }
});

test("an excerpt has no more words than allowed, nor more than its share of the text", async () => {
  const { api } = await anApi(filed);
  const { body, permission, words } = await api.articles.find("presse", { body: ["text"] });
  expect(permission).toMatchObject({ show: "excerpt", limit: { words: 50, share: 0.2 }, clause: "short-quotation" });
  expect(words).toBe(260);
  expect(body?.complete).toBe(false);
  expect(body?.text?.split(/\s+/).length).toBe(50);
  const { items } = await api.articles.list({ source: "presse" });
  expect(items[0]?.teaser?.split(/\s+/).length).toBeLessThanOrEqual(50);
});

test("where no word may be quoted, headline and link remain", async () => {
  const { api, ask } = await anApi(filed);
  const article = await api.articles.find("muette");
  expect(article).toMatchObject({ headline: "Titre muette", permission: { show: "headline" } });
  expect(article.body).toBeUndefined();
  for (const address of about("muette")) expect(await (await ask(address)).text()).not.toMatch(/ouverture|sansfin|parole/);
});

test("a contract opens the channels it names, on its days, to the review's own site", async () => {
  for (const [today, show] of [
    ["2025-12-31", "excerpt"],
    ["2026-01-01", "full"],
    ["2026-11-23", "full"],
    ["2026-11-24", "excerpt"],
  ] as const) {
    const { site, api } = await anApi(filed, { today: () => today });
    const article = await site.articles.find("sous-contrat", { body: ["text"] });
    expect([today, article.permission.show]).toEqual([today, show]);
    expect(article.body?.text?.includes("sansfin199")).toBe(show === "full");
    const { items } = await site.articles.list({ source: "sous-contrat" });
    expect(items[0]?.permission).toMatchObject({ channel: "list", show });
    expect((await api.articles.find("sous-contrat")).permission.show).toBe("excerpt");
  }
});

test("an article closed outside its contract is not permitted, and in no list", async () => {
  const { ask, site } = await anApi(filed);
  for (const address of about("fermee")) {
    const answer = await ask(address);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, "not-permitted"]);
  }
  for (const address of LISTS) expect(await (await ask(address)).text()).not.toContain("Titre fermee");
  expect((await site.articles.find("fermee")).permission.show).toBe("full");
});

test("an article's own rights replace its source's", async () => {
  const { api } = await anApi(
    aCollection({
      sources: [SOURCES[0] as Source],
      articles: [anArticle({ source: "officielle", rights: { preset: "press", excerptWords: 0 } })],
    }),
  );
  expect((await api.articles.find("la-digue-de-port-aven-rouvre")).permission.show).toBe("headline");
});

test("a channel is for those who are trusted, by being here or by the key", async () => {
  const { ask } = await anApi(filed, { key: "s3cret" });
  const show = async (headers: Record<string, string>, bindings = {}) => {
    const answer = await ask("/api/v1/articles/sous-contrat", { headers }, bindings);
    const { permission, code } = (await answer.json()) as { permission?: { show: string }; code?: string };
    return permission?.show ?? code;
  };
  expect(await show({})).toBe("excerpt");
  expect(await show({ "Revue-Channel": "page" }, { trusted: true })).toBe("full");
  expect(await show({ "Revue-Channel": "page", Authorization: "Bearer s3cret" })).toBe("full");
  expect(await show({ "Revue-Channel": "page" })).toBe("not-permitted");
  expect(await show({ "Revue-Channel": "page", Authorization: "Bearer wrong" })).toBe("not-permitted");
  expect(await show({ Authorization: "Bearer s3cret" })).toBe("excerpt");
  expect(await show({ "Revue-Channel": "everything" }, { trusted: true })).toBe("not-permitted");
});

test("what a trusted caller is given is kept by nobody for others", async () => {
  const { ask } = await anApi(filed, { key: "s3cret" });
  const headers = { "Revue-Channel": "page", Authorization: "Bearer s3cret" };
  const kept = await ask("/api/v1/articles/sous-contrat", { headers });
  expect(kept.headers.get("cache-control")).toBe("private, no-cache");
  const open = await ask("/api/v1/articles/sous-contrat");
  expect(open.headers.get("cache-control")).toContain("public");
  expect(open.headers.get("vary")).toContain("Revue-Channel");
});

test("a server started without a key trusts no header", async () => {
  const { ask } = await anApi(filed);
  const answer = await ask("/api/v1/articles/sous-contrat", {
    headers: { "Revue-Channel": "page", Authorization: "Bearer undefined" },
  });
  expect(answer.status).toBe(403);
});
