import { SearchAnswer, type SearchQuery } from "@revue/client";
import { aCollection, anArticle, aSection, aSource, aSubject } from "@revue/core/fixtures";
import { beforeAll, expect, test } from "vitest";
import { anApi, type TestApi } from "../fixtures.ts";

const filed = aCollection({
  sections: [
    aSection(),
    aSection({ path: "ports/digues", name: { fr: "Digues", en: "Sea walls" } }),
    aSection({ path: "mer", name: { fr: "Mer" } }),
  ],
  sources: [aSource(), aSource({ slug: "le-phare", name: "Le Phare" })],
  subjects: [
    aSubject({
      kind: "organisation",
      slug: "ligue-des-phares",
      name: { fr: "Ligue des phares", en: "Lighthouse League" },
      aliases: ["LDP"],
    }),
    aSubject({ kind: "place", slug: "port-aven", name: { fr: "Port-Aven" } }),
  ],
  articles: [
    anArticle({
      slug: "d",
      publishedOn: "2016-01-02",
      section: "mer",
      source: "le-phare",
      headline: "La Ligue des phares réclame des écluses",
      standfirst: "Une requête des gardiens.",
      subjects: ["ligue-des-phares"],
      body: `${"Le vent tourne. ".repeat(60)}Les écluses de Trévenn attendent depuis l’hiver. ${"La mer monte. ".repeat(60)}Le capitaine Morvan s’impatiente.`,
    }),
    anArticle({ slug: "c", publishedOn: "2015-03-01", section: "ports/digues", headline: "Une écluse neuve", language: "en" }),
    anArticle({ slug: "b", publishedOn: "2014-05-06", subjects: ["port-aven"], headline: "Port-Aven fête ses digues" }),
    anArticle({ slug: "a", publishedOn: "2014-05-06", headline: "Rien de neuf", body: "Le chalutier est rentré." }),
  ],
});

let opened: TestApi;
beforeAll(async () => {
  opened = await anApi(filed);
});
const search = (query: SearchQuery) => opened.api.search(query as Omit<SearchQuery, "fields">);
const slugs = async (query: SearchQuery) => (await search(query)).items.map(({ slug }) => slug);

test("finds without accents, in the plural, and by another name of a subject", async () => {
  expect(await slugs({ q: "ecluse" })).toEqual(expect.arrayContaining(["c", "d"]));
  expect(await slugs({ q: "chalutiers" })).toEqual(["a"]);
  expect((await slugs({ q: "LDP" }))[0]).toBe("d");
});

const marked = ({ text, highlights }: { text: string; highlights: { start: number; end: number }[] }) =>
  highlights.map(({ start, end }) => text.slice(start, end));

test("a hit is an article as in a list, with what answers the query marked on whole words", async () => {
  const { items } = await search({ q: "ecluses Morvan" });
  const [hit] = items;
  expect(hit).toMatchObject({ slug: "d", headline: "La Ligue des phares réclame des écluses", source: { name: "Le Phare" } });
  expect(marked({ text: hit?.headline ?? "", highlights: hit?.headlineHighlights ?? [] })).toEqual(["écluses"]);
  // The words stand far apart: two passages show both.
  expect(hit?.passages.map(marked)).toEqual([["écluses"], ["Morvan"]]);
  expect(hit?.passages.map(({ cutBefore }) => cutBefore)).toEqual([true, true]);
  for (const { text } of hit?.passages ?? []) expect(text.split(/\s+/).length).toBeLessThan(40);
});

test("tells how the query was understood, part by part, with what remains without each", async () => {
  const { query } = await search({ q: 'écluse OU digue source:"Le Phare" -radoub' });
  expect(query.written).toBe('écluse OU digue source:"Le Phare" -radoub');
  expect(query.parts.map(({ written, rest }) => [written, rest])).toEqual([
    ["écluse OU digue", 'source:"Le Phare" -radoub'],
    ['source:"Le Phare"', "écluse OU digue -radoub"],
    ["-radoub", 'écluse OU digue source:"Le Phare"'],
  ]);
  expect(query.notes).toEqual([]);
});

test.for([
  ["foo:écluse", "unknown-field"],
  ["écluse avant:hier", "unreadable-date"],
  ['"écluse', "open-quote"],
  ["écluse source:introuvable", "unknown-name"],
])("%s is searched all the same, and noted as %s", async ([q, code]) => {
  const { query, items } = await search({ q: q ?? "" });
  expect(query.notes.map((note) => note.code)).toContain(code);
  expect(items.length).toBeGreaterThan(0);
});

test("counts come with names, and follow the query and the other filters but not their own", async () => {
  const { facets, total } = await search({ q: "écluse" });
  expect(total).toEqual({ count: 2, exact: true });
  expect(facets.source).toEqual(
    expect.arrayContaining([
      { key: "le-phare", name: "Le Phare", count: 1 },
      { key: "gazette-des-quais", name: "Gazette des quais", count: 1 },
    ]),
  );
  expect(facets.section).toEqual(
    expect.arrayContaining([{ key: "ports/digues", name: { fr: "Digues", en: "Sea walls" }, count: 1 }]),
  );
  expect(facets.subject).toEqual([
    { key: "ligue-des-phares", kind: "organisation", name: { fr: "Ligue des phares", en: "Lighthouse League" }, count: 1 },
  ]);
  expect(facets.language?.map(({ key }) => key).sort()).toEqual(["en", "fr"]);
  const narrowed = await search({ q: "écluse", source: "le-phare" });
  expect(narrowed.items.map(({ slug }) => slug)).toEqual(["d"]);
  expect(narrowed.facets.source).toHaveLength(2);
  expect(narrowed.facets.year).toEqual([{ key: "2016", count: 1 }]);
});

test("counts are those asked for, or none", async () => {
  expect(Object.keys((await search({ q: "écluse", facets: ["year", "source"] })).facets).sort()).toEqual(["source", "year"]);
  expect((await search({ q: "écluse", facets: ["none"] })).facets).toEqual({});
});

test.for<[string, boolean]>([
  ["on", true],
  ["true", true],
  ["1", true],
  ["off", false],
  ["false", false],
  ["0", false],
])("explain=%s is understood", async ([explain, isExplained]) => {
  const answer = await opened.ask(`/api/v1/search?q=${encodeURIComponent("écluse")}&explain=${explain}&recent=${explain}`);
  expect(answer.status).toBe(200);
  const { items } = SearchAnswer.parse(await answer.json());
  expect(items[0]?.explanation !== undefined).toBe(isExplained);
});

test("explains a hit when asked: which words, how, where, with what weight", async () => {
  const { items } = await search({ q: "écluse", explain: "on" });
  const reasons = items.find(({ slug }) => slug === "d")?.explanation?.reasons ?? [];
  const headline = reasons.find(({ field }) => field === "headline");
  expect(headline).toMatchObject({ part: 0, by: "stem", words: ["écluses"], times: 1 });
  expect(headline?.weight).toBeGreaterThan(0);
  expect(reasons.some(({ field }) => field === "body")).toBe(true);
  expect((await search({ q: "écluse" })).items[0]).not.toHaveProperty("explanation");
});

test("sorts by date when asked", async () => {
  expect(await slugs({ q: "écluse OU digue", sort: "newest" })).toEqual(["d", "c", "b"]);
  expect(await slugs({ q: "écluse OU digue", sort: "oldest" })).toEqual(["b", "c", "d"]);
});

test("a typing error is corrected from the collection's words, and the answer says so", async () => {
  const answer = await search({ q: "chalutirr" });
  expect(answer).toMatchObject({ isCorrected: true, query: { written: "chalutirr" }, correction: { written: "chalutier" } });
  expect(answer.items.map(({ slug }) => slug)).toEqual(["a"]);
  expect(answer.items[0]?.passages[0]?.highlights).not.toEqual([]);
});

test("pages follow one another without a gap or a repetition, for this search alone", async () => {
  for (const sort of ["relevance", "newest", "oldest"] as const) {
    const all = await slugs({ q: "écluse OU digue OU chalutier", sort });
    const walked: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search({ q: "écluse OU digue OU chalutier", sort, limit: 1, ...(cursor !== undefined && { cursor }) });
      walked.push(...page.items.map(({ slug }) => slug));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(walked).toEqual(all);
    expect(walked).toHaveLength(4);
  }
  const { next = "" } = await search({ q: "écluse OU digue", limit: 1 });
  for (const other of [
    { q: "digue" },
    { q: "écluse OU digue", sort: "newest" },
    { q: "écluse OU digue", recent: "off" },
  ] as const) {
    await expect(search({ ...other, cursor: next })).rejects.toMatchObject({ code: "cursor-invalid" });
  }
});

test("only the fields asked for are given, with slug and permission", async () => {
  const { items } = await opened.api.search({ q: "chalutier", fields: ["headline", "score"] });
  expect(Object.keys(items[0] ?? {}).sort()).toEqual(["headline", "permission", "score", "slug"]);
});

test("a list can be narrowed by a query: the newest first, unless asked otherwise", async () => {
  const { items, total } = await opened.api.articles.list({ q: "écluse OU digue" });
  expect([items.map(({ slug }) => slug), total]).toEqual([["d", "c", "b"], 3]);
  expect(items[0]).not.toHaveProperty("score");
  const page = await opened.api.articles.list({ q: "écluse OU digue", sort: "relevance", limit: 2, section: "ports" });
  expect(page.items).toHaveLength(2);
  expect((await opened.api.articles.list({ q: "chalutirr" })).corrected).toBe("chalutier");
  await expect(opened.api.articles.list({ sort: "relevance" })).rejects.toMatchObject({ code: "bad-request" });
});
