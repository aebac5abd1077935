import type { Rights } from "@revue/core";
import { aCollection, anArticle, aPublication, aSource } from "@revue/core/fixtures";
import { parseFeed } from "feedsmith";
import { expect, test } from "vitest";
import { anApi } from "../fixtures.ts";

const two = (n: number) => String(n).padStart(2, "0");
/** Forty articles, newest first: more than a page. */
const many = aCollection({
  articles: Array.from({ length: 40 }, (_, at) => {
    const day = `2014-05-${two(31 - (at % 31))}`;
    return anArticle({ slug: `a-${two(at)}`, headline: `Titre ${at}`, publishedOn: day, selection: { on: day, by: "vigie" } });
  }),
});
/** A contract for these channels only. */
const rights = (channels: ("feed" | "page" | "list" | "api")[]): Rights => ({
  preset: "licensed",
  contract: "C 1",
  from: "2026-01-01",
  until: "2026-12-31",
  channels,
  otherwise: "nothing",
});

type JsonFeed = { next_url?: string; feed_url: string; home_page_url: string; items: { id: string; date_modified: string }[] };

test("a feed and the pages after it give every article of the list once, newest first", async () => {
  const { ask, api } = await anApi(many);
  const seen: string[] = [];
  let address: string | undefined = "/api/v1/feed.json?section=ports&language=fr";
  while (address !== undefined) {
    const feed = (await (await ask(address)).json()) as JsonFeed;
    seen.push(...feed.items.map(({ id }) => id.slice(id.lastIndexOf("/") + 1)));
    address = feed.next_url?.slice("http://revue.example".length);
  }
  const listed: string[] = [];
  for await (const { slug } of api.articles.each({ section: "ports" })) listed.push(slug);
  expect(seen).toHaveLength(40);
  expect(seen).toEqual(listed);
});

test("addresses are those of the site, absolute, whatever `Host` says", async () => {
  const { ask } = await anApi(many, { origin: "https://vigie.example" });
  const feed = (await (await ask("/api/v1/feed.json?source=gazette-des-quais&interface=en")).json()) as JsonFeed;
  expect(feed).toMatchObject({
    feed_url: "https://vigie.example/en/sources/gazette-des-quais/feed.json",
    home_page_url: "https://vigie.example/en/sources/gazette-des-quais",
  });
  expect(feed.next_url).toMatch(/^https:\/\/vigie\.example\/en\/sources\/gazette-des-quais\/feed\.json\?suite=/);
});

test("a search has a feed: what answers it, the newest first, to the last page, and nothing where only a correction would", async () => {
  const { ask } = await anApi(many, { origin: "https://vigie.example" });
  const feedOf = async (address: string) => (await (await ask(address)).json()) as JsonFeed & { title: string };
  const first = await feedOf("/api/v1/feed.json?q=digue&section=ports");
  expect(first).toMatchObject({
    title: "La Vigie – Ports, «\u00a0digue\u00a0»",
    home_page_url: "https://vigie.example/recherche?q=digue&rubrique=ports",
    feed_url: "https://vigie.example/recherche/feed.json?q=digue&rubrique=ports",
  });
  const cursor = new URL(first.next_url ?? "").searchParams.get("suite") ?? "";
  const second = await feedOf(`/api/v1/feed.json?${new URLSearchParams({ q: "digue", section: "ports", cursor })}`);
  const ids = [...first.items, ...second.items].map(({ id }) => id);
  expect(new Set(ids).size).toBe(40);
  expect((await feedOf("/api/v1/feed.json?q=diguue")).items).toEqual([]);
  const lost = await ask(`/api/v1/feed.json?${new URLSearchParams({ q: "phare", cursor })}`);
  expect(await lost.json()).toMatchObject({ code: "cursor-invalid" });
});

test("each format comes with its own type, may load nothing but its style sheet, and is read", async () => {
  const { ask, api } = await anApi(many);
  for (const [format, type] of [
    ["atom", "application/atom+xml; charset=utf-8"],
    ["rss", "application/rss+xml; charset=utf-8"],
    ["json", "application/feed+json"],
  ] as const) {
    const answer = await ask(`/api/v1/feed.${format}`);
    expect(answer.headers.get("content-type")).toBe(type);
    expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'self'; img-src 'self'; base/);
    expect(parseFeed(await api.feeds.read(format)).format).toBe(format);
  }
});

test("a name the collection does not have is not-found; a cursor of another feed is refused", async () => {
  const { ask, api } = await anApi(many);
  for (const wrong of ["section=rien", "source=rien", "subject=rien", "dossier=rien", "event=rien"]) {
    expect((await ask(`/api/v1/feed.atom?${wrong}`)).status).toBe(404);
  }
  const { next_url = "" } = (await (await ask("/api/v1/feed.json?section=ports")).json()) as JsonFeed;
  const cursor = new URL(next_url).searchParams.get("suite") ?? "";
  await expect(api.feeds.read("atom", { section: "ports", cursor })).resolves.toContain('rel="first"');
  await expect(api.feeds.read("atom", { cursor })).rejects.toMatchObject({ code: "cursor-invalid" });
});

test("rights are asked for the channel of feeds, whoever asks", async () => {
  const collection = aCollection({
    sources: [
      aSource({ slug: "oui", rights: rights(["feed"]) }),
      aSource({ slug: "non", rights: rights(["page", "list", "api"]) }),
    ],
    articles: ["oui", "non"].map((source) => anArticle({ slug: source, source, subjects: [] })),
  });
  const { ask, site } = await anApi(collection);
  const feed = (await (await ask("/api/v1/feed.json")).json()) as JsonFeed;
  expect(feed.items.map(({ id }) => id)).toEqual(["http://revue.example/articles/oui"]);
  expect(await site.feeds.read("atom")).not.toContain("articles/non");
});

test("what a store saw first when it was made is not news; what changed afterwards is", async () => {
  const { ask, sync } = await anApi(many);
  const modified = async () => {
    const { items } = (await (await ask("/api/v1/feed.json")).json()) as JsonFeed;
    return new Set(items.map(({ date_modified }) => date_modified.slice(0, 4)));
  };
  expect(await modified()).toEqual(new Set(["2014"]));
  const [first = anArticle(), ...others] = many.articles;
  await sync({ ...many, articles: [{ ...first, headline: "Titre corrigé" }, ...others] });
  expect(await modified()).toEqual(new Set(["2014", "2026"]));
});

test("feeds name the hub when there is one", async () => {
  const { api } = await anApi(many, { hub: "https://hub.example/" });
  expect(await api.feeds.read("atom")).toContain('<link rel="hub" href="https://hub.example/"/>');
  expect(await (await anApi(many)).api.feeds.read("atom")).not.toContain('rel="hub"');
});

test("the list of feeds has those that are not empty, in either language", async () => {
  const { api } = await anApi(aCollection({ publication: aPublication({ name: "Vigie & fils" }) }));
  const opml = await api.feeds.list();
  expect(opml).toContain('title="Vigie &amp; fils" xmlUrl="http://revue.example/feed.atom"');
  expect(opml).toContain('xmlUrl="http://revue.example/rubriques/ports/feed.atom"');
  expect(await api.feeds.list({ interface: "en" })).toContain('xmlUrl="http://revue.example/en/sujets/jeanne-dupuis/feed.atom"');
});
