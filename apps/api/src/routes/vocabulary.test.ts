import type { Rights } from "@revue/core";
import { aCollection, anArticle, aDossier, anEvent, aSection, aSeries, aSource, aSubject } from "@revue/core/fixtures";
import { synthesise } from "@revue/synthetic";
import { expect, test } from "vitest";
import { anApi } from "../fixtures.ts";

const filed = aCollection({
  sections: [aSection(), aSection({ path: "ports/digues", name: { fr: "Digues" } })],
  subjects: [aSubject(), aSubject({ kind: "place", slug: "port-aven", name: { fr: "Port-Aven" } })],
  series: [aSeries({ events: [anEvent(), anEvent({ slug: "assises-2", number: 2 })] })],
  dossiers: [aDossier({ series: ["assises"] })],
  articles: [
    anArticle({ slug: "b", section: "ports/digues", subjects: ["jeanne-dupuis", "port-aven"], events: ["assises-1"] }),
    anArticle({ slug: "a", subjects: ["port-aven"] }),
  ],
});

test("the publication says how much it holds", async () => {
  const { api } = await anApi(filed);
  expect(await api.publication()).toMatchObject({ name: "La Vigie", articles: 2, revision: 1 });
});

test("a section counts what is below it, and names its children and its way from the root", async () => {
  const { api, ask } = await anApi(filed);
  expect(await api.sections.list()).toMatchObject([
    { path: "ports", articles: 2, children: [{ path: "ports/digues", articles: 1 }] },
    { path: "ports/digues", articles: 1, children: [], trail: [{ path: "ports" }, { path: "ports/digues" }] },
  ]);
  expect((await api.sections.find("ports/digues")).name).toEqual({ fr: "Digues" });
  expect((await ask("/api/v1/sections/ports/digues")).status).toBe(200);
  await expect(api.sections.find("ports/quais")).rejects.toMatchObject({ code: "section-not-found" });
});

test("a source says what it allows, not how that was agreed", async () => {
  const contract: Rights = {
    preset: "licensed",
    contract: "CFC 2026-118",
    from: "2026-01-01",
    channels: ["page"],
    otherwise: "press",
  };
  const { api, site, ask } = await anApi({ ...filed, sources: [aSource({ rights: contract })] });
  expect(await api.sources.find("gazette-des-quais")).toMatchObject({
    articles: 2,
    permission: { show: "excerpt", clause: "outside-contract-channels" },
  });
  expect(await site.sources.find("gazette-des-quais")).toMatchObject({ permission: { show: "full", clause: "contract" } });
  expect(await (await ask("/api/v1/sources")).text()).not.toContain("CFC 2026-118");
  await expect(api.sources.find("nobody")).rejects.toMatchObject({ code: "source-not-found" });
});

test("a subject comes with the subjects met with it", async () => {
  const { api } = await anApi(filed);
  expect((await api.subjects.list()).map(({ subject, articles }) => [subject.slug, articles])).toEqual([
    ["jeanne-dupuis", 1],
    ["port-aven", 2],
  ]);
  expect(await api.subjects.list({ kind: "place" })).toHaveLength(1);
  expect(await api.subjects.find("port-aven")).toMatchObject({
    articles: 2,
    together: [{ subject: { slug: "jeanne-dupuis" }, articles: 1 }],
  });
  await expect(api.subjects.find("nobody")).rejects.toMatchObject({ code: "subject-not-found" });
});

test("many subjects come in pages that join", async () => {
  const { ask, api } = await anApi(synthesise({ seed: 3, articles: 20, subjects: 230 }).collection());
  const all = (await api.subjects.list()).map(({ subject }) => subject.slug);
  const paged: string[] = [];
  let next: string | undefined = "/api/v1/subjects?limit=50";
  while (next !== undefined) {
    const answer: Response = await ask(next);
    const { items, total } = (await answer.json()) as { items: { subject: { slug: string } }[]; total: number };
    expect(total).toBe(all.length);
    paged.push(...items.map(({ subject }) => subject.slug));
    next = /<([^>]+)>; rel="next"/.exec(answer.headers.get("link") ?? "")?.[1];
  }
  expect(paged).toEqual(all);
  expect(new Set(all).size).toBe(230);
});

test("series and dossiers count the articles that belong to them", async () => {
  const { api } = await anApi(filed);
  expect(await api.series.list()).toMatchObject([{ slug: "assises", events: [{ articles: 1 }, { articles: 0 }] }]);
  expect(await api.series.find("assises")).toMatchObject({ events: [{ number: 1 }, { number: 2 }] });
  expect(await api.dossiers.list()).toMatchObject([{ slug: "la-digue", total: 1 }]);
  expect(await api.dossiers.find("la-digue")).toMatchObject({ title: { fr: "La digue de Port-Aven" } });
  await expect(api.series.find("nothing")).rejects.toMatchObject({ code: "series-not-found" });
  await expect(api.dossiers.find("nothing")).rejects.toMatchObject({ code: "dossier-not-found" });
});

test("the archive counts by year, month and day, newest first, and takes the filters", async () => {
  const { api } = await anApi({ ...filed, articles: [anArticle({ slug: "c", publishedOn: "2016-01-02" }), ...filed.articles] });
  expect(await api.archive({ by: "year" })).toEqual({
    items: [
      { period: "2016", articles: 1 },
      { period: "2014", articles: 2 },
    ],
    total: 3,
  });
  expect((await api.archive({ by: "month", subject: "port-aven" })).items).toEqual([{ period: "2014-05", articles: 2 }]);
  expect((await api.archive({ by: "day", section: "ports/digues" })).items).toEqual([{ period: "2014-05-06", articles: 1 }]);
});
