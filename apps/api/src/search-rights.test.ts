import type { Rights } from "@revue/core";
import { aCollection, anArticle, aSource } from "@revue/core/fixtures";
import { expect, test } from "vitest";
import { anApi } from "./fixtures.ts";

/** What may be quoted begins the text; what may not ends it. */
const OPENING = Array.from({ length: 60 }, (_, index) => `ouverture${index}`).join(" ");
const END = Array.from({ length: 240 }, (_, index) => `sansfin${index}`).join(" ");

const contract = { preset: "licensed", contract: "C 1", from: "2026-01-01" } as const;
const RIGHTS: Record<string, Rights> = {
  officielle: { preset: "official-fr" },
  presse: { preset: "press", excerptWords: 50 },
  muette: { preset: "press", excerptWords: 0 },
  pages: { ...contract, channels: ["search"], otherwise: "press" },
  fermee: { ...contract, channels: ["page"], otherwise: "nothing" },
};
const filed = aCollection({
  sources: Object.entries(RIGHTS).map(([slug, rights]) => aSource({ slug, name: slug, rights })),
  articles: Object.keys(RIGHTS).map((slug) =>
    anArticle({ slug, source: slug, headline: `Gazette ${slug}`, body: `${OPENING}\n\n${END} trouvaille` }),
  ),
});

const opened = await anApi(filed);
const text = async (query: string) => (await opened.ask(`/api/v1/search?${query}`)).text();

test("no query brings more of a press article than its one excerpt", async () => {
  const shown = new Set<string>();
  for (const q of [
    "trouvaille",
    "sansfin239",
    "sansfin*",
    '"sansfin100 sansfin101"',
    "ouverture0",
    "ouverture49 ouverture59",
    "gazette",
  ]) {
    for (const extra of ["", "&explain=on", "&fields=passages,explanation,standfirst,teaser"]) {
      const answer = await text(`${new URLSearchParams({ q })}&source=presse${extra}`);
      expect(answer).toContain('"slug":"presse"');
      // The query itself is repeated; what follows is the article's.
      const own = answer.slice(answer.indexOf('"items"'));
      expect(own).not.toMatch(/sansfin|trouvaille/);
      for (const [word] of own.matchAll(/ouverture\d+/g)) shown.add(word);
    }
  }
  expect(shown.size).toBeGreaterThan(10);
  expect(shown.size).toBeLessThanOrEqual(50);
});

const reasonsOf = async (q: string, source: string) =>
  (await opened.api.search({ q, source, explain: "on" })).items[0]?.explanation?.reasons ?? [];

test("the words found are told where they stand in what is shown, and only counted elsewhere", async () => {
  expect((await reasonsOf("ouverture3", "presse"))[0]?.words).toEqual(["ouverture3"]);
  const [hidden] = await reasonsOf("trouvaille", "presse");
  expect(hidden).toMatchObject({ field: "body", times: 1 });
  expect(hidden).not.toHaveProperty("words");
  expect((await reasonsOf("trouvaille", "officielle"))[0]?.words).toEqual(["trouvaille"]);
});

test("where no word may be quoted, the headline alone is found and marked", async () => {
  const { items } = await opened.api.search({ q: "trouvaille gazette", source: "muette" });
  expect(items[0]).toMatchObject({ slug: "muette", passages: [], permission: { show: "headline" } });
  expect(items[0]?.headlineHighlights).toEqual([{ start: 0, end: 7 }]);
});

test("a full text gives its passage from anywhere", async () => {
  const { items } = await opened.api.search({ q: "trouvaille", source: "officielle" });
  expect(items[0]?.passages[0]?.text).toMatch(/sansfin239 trouvaille$/);
});

test("rights are those of results of a search on the site, and of the API elsewhere", async () => {
  const onSite = await opened.site.search({ q: "trouvaille", source: "pages" });
  expect(onSite.items[0]?.permission).toMatchObject({ channel: "search", show: "full" });
  const outside = await opened.api.search({ q: "trouvaille", source: "pages" });
  expect(outside.items[0]?.permission).toMatchObject({ channel: "api", show: "excerpt" });
  expect(outside.items[0]?.passages[0]?.text).not.toContain("sansfin");
});

test("an article of which nothing may be shown is in no hits, no list and no suggestion", async () => {
  for (const address of ["search?q=gazette", "search?q=fermee", "articles?q=gazette", "articles?q=fermee"]) {
    expect(await (await opened.ask(`/api/v1/${address}`)).text()).not.toContain("Gazette fermee");
  }
  for (const typed of ["gaz", "gazette f", "gazette fermee"]) {
    const answer = await opened.ask(`/api/v1/suggest?${new URLSearchParams({ q: typed, limit: "20" })}`);
    expect(await answer.text()).not.toContain("Gazette fermee");
  }
});

test("an article of which nothing may be shown is counted in totals and facets alike, and said to be left out", async () => {
  const { items, total, facets, leftOut } = await opened.api.search({ q: "gazette" });
  expect([items.length, leftOut, total]).toEqual([4, 1, { count: 5, exact: true }]);
  expect(facets.source?.map(({ key }) => key)).toContain("fermee");
  const list = await opened.api.articles.list({ source: "fermee" });
  expect([list.items.length, list.total]).toEqual([0, 1]);
});
