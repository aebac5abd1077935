import type { Claim } from "@revue/core";
import { aCollection, anArticle, aDossier, anEvent, aSeries, aSource, aSubject } from "@revue/core/fixtures";
import { expect, test } from "vitest";
import { anApi } from "../fixtures.ts";

const place = {
  kind: "place",
  slug: "port-aven",
  name: { fr: "Port-Aven" },
  position: { latitude: 47.9, longitude: -3.7 },
} as const;
const office = { title: { fr: "Maire" }, attestedOn: ["2014-05-06"], evidence: [] };
const claim = (id: string, on: string, over: Partial<Claim> = {}): Claim => ({
  id,
  question: "reouverture",
  statement: { fr: `Elle a rouvert : ${on}.` },
  value: { kind: "date", date: { on } },
  source: { url: "https://quais.example/" },
  ...over,
});

const filed = aCollection({
  subjects: [aSubject({ kind: "person", offices: [office] }), aSubject(place)],
  series: [
    aSeries({
      events: [
        // Out of order on purpose: answers are by date.
        anEvent({ slug: "assises-2", number: 2, date: { on: "2015-03" }, certainty: "B", evidence: ["https://quais.example/b"] }),
        anEvent({
          participants: [{ person: "jeanne-dupuis", role: "participant", certainty: "C" }],
          place: "port-aven",
          certainty: "A",
          evidence: ["https://quais.example/a"],
          cells: { date: { certainty: "B", sources: [], note: { fr: "Le jour est annoncé." } } },
        }),
      ],
    }),
  ],
  dossiers: [
    aDossier({
      series: ["assises"],
      questions: { reouverture: { fr: "Quand ?" } },
      claims: [claim("tot", "2014-05-06"), claim("tard", "2014-06"), claim("seule", "2014", { question: "autre" })],
    }),
  ],
  articles: [
    anArticle({
      slug: "b",
      events: ["assises-1"],
      body: "Il a parlé.\n\n::: excerpt extrait\n\nNous rouvrons.\n\n:::",
      documents: [{ id: "discours", kind: "speech", speakers: ["jeanne-dupuis"] }],
      excerpts: [
        { id: "extrait", document: "discours", speakers: ["jeanne-dupuis"], state: { result: "exact", on: "2026-01-02" } },
      ],
    }),
    anArticle({ slug: "a" }),
  ],
});

test("a series comes by date, each fact with how sure it is and where it was read; a gap has none", async () => {
  const { api } = await anApi(filed);
  const { events, named } = await api.series.find("assises");
  expect(events.map(({ slug, articles }) => [slug, articles])).toEqual([
    ["assises-1", 1],
    ["assises-2", 0],
  ]);
  expect(events[0]?.facts).toEqual({
    number: { certainty: "A", sources: ["https://quais.example/a"] },
    date: { certainty: "B", sources: ["https://quais.example/a"], note: { fr: "Le jour est annoncé." } },
    place: { certainty: "A", sources: ["https://quais.example/a"] },
  });
  expect(events[0]?.participants).toMatchObject([
    { person: "jeanne-dupuis", office: { fr: "Maire" }, shownBy: { certainty: "C", sources: ["https://quais.example/a"] } },
  ]);
  expect(events[1]?.facts).not.toHaveProperty("place");
  expect(named).toMatchObject([
    { slug: "port-aven", position: { latitude: 47.9 } },
    { slug: "jeanne-dupuis", kind: "person" },
  ]);
});

test("an event knows its neighbours and its dossiers", async () => {
  const { api } = await anApi(filed);
  expect(await api.events.find("assises-1")).toMatchObject({
    series: { slug: "assises" },
    dossiers: [{ slug: "la-digue" }],
    next: { slug: "assises-2" },
  });
  expect(await api.events.find("assises-1")).not.toHaveProperty("previous");
  await expect(api.events.find("assises-9")).rejects.toMatchObject({ code: "event-not-found" });
});

test("events are listed by date, filtered by what they may have been, and in pages that join", async () => {
  const { api } = await anApi(filed);
  const slugs = async (query: Parameters<typeof api.events.list>[0]) =>
    (await api.events.list(query)).items.map(({ slug }) => slug);
  expect(await slugs({})).toEqual(["assises-1", "assises-2"]);
  expect(await slugs({ subject: "port-aven" })).toEqual(["assises-1"]);
  expect(await slugs({ subject: "jeanne-dupuis" })).toEqual(["assises-1"]);
  expect(await slugs({ from: "2015-03-31" })).toEqual(["assises-2"]);
  expect(await slugs({ to: "2015-02-28" })).toEqual(["assises-1"]);
  expect(await slugs({ series: "foires" })).toEqual([]);
  const first = await api.events.list({ limit: 1 });
  expect(first).toMatchObject({ total: 2, items: [{ slug: "assises-1", series: "assises" }] });
  const second = await api.events.list({ limit: 1, cursor: first.next });
  expect(second.items).toMatchObject([{ slug: "assises-2" }]);
  expect(second).not.toHaveProperty("next");
  await expect(api.events.list({ cursor: "autre" })).rejects.toMatchObject({ code: "cursor-invalid" });
});

test("a dossier sorts its claims by what they say", async () => {
  const { api } = await anApi(filed);
  const { weighed, total } = await api.dossiers.find("la-digue");
  expect(total).toBe(1);
  expect(
    weighed.map(({ question, standing, sides }) => [question, standing, sides.map((side) => side.map(({ id }) => id))]),
  ).toEqual([
    ["reouverture", "disputed", [["tot"], ["tard"]]],
    ["autre", "agreed", [["seule"]]],
  ]);
  expect(weighed[0]?.asked).toEqual({ fr: "Quand ?" });
});

test("claims are listed, and those that are disputed alone", async () => {
  const { api, ask } = await anApi(filed);
  const ids = async (query: Parameters<typeof api.claims>[0]) => (await api.claims(query)).map(({ id }) => id);
  expect(await ids({})).toEqual(["tot", "tard", "seule"]);
  expect(await ids({ disputed: "true" })).toEqual(["tot", "tard"]);
  expect(await ids({ disputed: "false" })).toEqual(["seule"]);
  expect(await ids({ question: "autre" })).toEqual(["seule"]);
  expect(await ids({ dossier: "autre" })).toEqual([]);
  expect((await ask("/api/v1/claims?disputed=maybe")).status).toBe(400);
});

test("a quotation comes with its document, its state and the day of its comparison", async () => {
  const { api } = await anApi(filed);
  expect((await api.quotes()).items).toEqual([
    {
      article: "b",
      excerpt: "extrait",
      speakers: [{ slug: "jeanne-dupuis", kind: "person", name: { fr: "Jeanne Dupuis" } }],
      state: { result: "exact", on: "2026-01-02" },
      document: expect.objectContaining({ id: "discours", kind: "speech" }),
      quote: "Nous rouvrons.",
    },
  ]);
  expect((await api.quotes({ state: "altered" })).items).toEqual([]);
  expect((await api.quotes({ speaker: "jeanne-dupuis", article: "b" })).items).toHaveLength(1);
  expect((await api.quotes({ article: "a" })).items).toEqual([]);
});

test("quotations come in pages that join", async () => {
  const many = aCollection({
    articles: ["c", "b", "a"].map((slug) => anArticle({ ...filed.articles[0], slug, events: [] })),
    subjects: filed.subjects,
  });
  const { api } = await anApi(many);
  const met: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.quotes({ limit: 1, cursor });
    met.push(...page.items.map(({ article }) => article));
    cursor = page.next;
  } while (cursor !== undefined);
  expect(met).toEqual(["c", "b", "a"]);
});

test("rights keep the words of a quotation back", async () => {
  const { api } = await anApi({ ...filed, sources: [aSource({ rights: { preset: "press", excerptWords: 2 } })] });
  const [quote] = (await api.quotes()).items;
  expect(quote).not.toHaveProperty("quote");
  expect(quote?.state.result).toBe("exact");
});

test("a series is a table and a calendar too", async () => {
  const { api, ask } = await anApi(filed, { origin: "https://vigie.example" });
  const [head, first, second] = (await api.series.format("assises", "csv")).split("\r\n").map((line) => line.split(","));
  const at = (row: string[] | undefined, column: string) => row?.[head?.indexOf(column) ?? -1];
  expect([at(first, "slug"), at(first, "date_from"), at(first, "date_certainty"), at(first, "place")]).toEqual([
    "assises-1",
    "2014-05-06",
    "B",
    "Port-Aven",
  ]);
  expect(at(first, "participants")).toBe("Jeanne Dupuis (Maire)");
  expect([at(second, "date_to"), at(second, "date_precision"), at(second, "place")]).toEqual(["2015-03-31", "month", ""]);
  const calendar = await api.series.format("assises", "ics");
  expect(calendar).toContain("DTSTART;VALUE=DATE:20140506\r\nDTEND;VALUE=DATE:20140507\r\n");
  expect(calendar).toContain("DTSTART;VALUE=DATE:20150301\r\nDTEND;VALUE=DATE:20150401\r\n");
  expect(calendar).toContain("URL:https://vigie.example/evenements/assises-1");
  expect(calendar.match(/STATUS:\w+/g)).toEqual(["STATUS:CONFIRMED", "STATUS:TENTATIVE"]);
  expect((await ask("/api/v1/series/assises.csv")).headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect((await ask("/api/v1/series/foires.ics")).status).toBe(404);
});

test("an article names the subjects of its text, and the claims that were read in it", async () => {
  const quoting = claim("lue", "2014-05-05", { source: { article: "c", quote: "mardi matin" } });
  const text = "La digue de Port-Aven a rouvert mardi matin, dit Jeanne Dupuis à Port-Aven.";
  const { api } = await anApi({
    ...filed,
    dossiers: [aDossier({ questions: { reouverture: { fr: "Quand ?" } }, claims: [quoting, claim("tard", "2014-06")] })],
    articles: [anArticle({ slug: "c", body: text, mentions: { not: ["jeanne-dupuis"] } })],
  });
  const { mentions, claims } = await api.articles.find("c");
  expect(mentions?.map(({ subject, start, linked }) => [subject.slug, start, linked])).toEqual([
    ["port-aven", 12, true],
    ["port-aven", 65, false],
  ]);
  expect(claims).toMatchObject([{ dossier: "la-digue", id: "lue", disputed: true, place: { leaf: 0, text: "mardi matin" } }]);
});

test("mentions tell nothing of a text that may not be shown", async () => {
  const sources = [aSource({ rights: { preset: "press", excerptWords: 2 } })];
  const { api } = await anApi({ ...filed, sources, articles: [anArticle({ body: "Il faut beau temps hier à Port-Aven." })] });
  const { mentions } = await api.articles.find("la-digue-de-port-aven-rouvre");
  expect(mentions ?? []).toEqual([]);
});

test("a subject knows the events it was part of, and as what", async () => {
  const { api } = await anApi(filed);
  expect((await api.subjects.find("port-aven")).events).toMatchObject([{ slug: "assises-1", as: "place" }]);
  expect((await api.subjects.find("jeanne-dupuis")).events).toMatchObject([{ slug: "assises-1", as: "participant" }]);
});
