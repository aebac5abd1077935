import { aCollection, anArticle, aSource, aSubject } from "@revue/core/fixtures";
import { beforeAll, expect, test } from "vitest";
import { anApi, type TestApi } from "../fixtures.ts";

let opened: TestApi;
beforeAll(async () => {
  opened = await anApi(
    aCollection({
      sources: [
        aSource(),
        aSource({
          slug: "fermee",
          rights: { preset: "licensed", contract: "C 1", from: "2026-01-01", channels: ["page"], otherwise: "nothing" },
        }),
      ],
      subjects: [
        aSubject({
          kind: "organisation",
          slug: "ligue-des-phares",
          name: { fr: "Ligue des phares", en: "Lighthouse League" },
          aliases: ["LDP"],
        }),
      ],
      articles: [
        anArticle({ slug: "d", headline: "Les phares veillent", subjects: ["ligue-des-phares"] }),
        anArticle({ slug: "c", headline: "Port-Aven ferme ses bassins", source: "fermee" }),
        anArticle({ slug: "b", headline: "Port-Aven fête ses digues" }),
        anArticle({ slug: "a", headline: "Rien de neuf", body: "Le chalutier est rentré." }),
      ],
    }),
  );
});

test("suggests headlines, subjects and words that begin with what was typed", async () => {
  const subjects = await opened.api.suggest({ q: "ligue" });
  expect(subjects).toContainEqual(
    expect.objectContaining({
      kind: "subject",
      slug: "ligue-des-phares",
      name: { fr: "Ligue des phares", en: "Lighthouse League" },
      subjectKind: "organisation",
      count: 1,
    }),
  );
  const headlines = await opened.api.suggest({ q: "port-aven f" });
  expect(headlines).toContainEqual({ kind: "headline", text: "Port-Aven fête ses digues", slug: "b", url: "/articles/b" });
  const words = await opened.api.suggest({ q: "chalu" });
  expect(words).toContainEqual(expect.objectContaining({ kind: "word", text: "chalutier" }));
  expect(await opened.api.suggest({ q: "  " })).toEqual([]);
  expect(await opened.api.suggest({ q: "po", limit: 1 })).toHaveLength(1);
});

test("no headline is suggested of an article of which nothing may be shown", async () => {
  for (const q of ["port-aven", "port-aven f", "port-aven ferme ses b"]) {
    expect((await opened.api.suggest({ q, limit: 20 })).filter((one) => one.kind === "headline" && one.slug === "c")).toEqual([]);
  }
});
