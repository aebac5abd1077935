import { readFolder } from "@revue/core/node";
import { aCollection, anArticle, aSource } from "@revue/core/fixtures";
import { expect, test } from "vitest";
import { anApi } from "../fixtures.ts";

const content = new URL("../../../../packages/core/content", import.meta.url).pathname;
const seed = "conseil-de-cooperation-franco-russe-sur-les-questions-de-securite";
const openSeed = async () => anApi((await readFolder(content)).collection, { contentFolder: content });

test("the seed is cited in four styles and two languages, with its archived page", async () => {
  const { api } = await openSeed();
  const french = await api.articles.citations(seed);
  expect(french.map(({ style }) => style)).toEqual(["iso690", "apa", "chicago", "vancouver"]);
  for (const { text, runs } of french) {
    expect(text).toBe(runs.map((run) => run.text).join(""));
    expect(text).toContain("[page archivée\u00a0: http://www.spyworld-actu.com/spip.php?article7212]");
  }
  expect((await api.articles.citations(seed, { interface: "en" }))[1]?.text).toContain("(2008, March 11)");
  await expect(api.articles.citations("nothing-like-it")).rejects.toMatchObject({ code: "article-not-found" });
});

const list = aCollection({
  sources: [
    aSource(),
    aSource({
      slug: "fermee",
      name: "Fermée",
      rights: {
        preset: "licensed",
        contract: "C",
        from: "2020-01-01",
        until: "2020-12-31",
        channels: ["page"],
        otherwise: "nothing",
      },
    }),
  ],
  articles: [
    anArticle({ slug: "c", headline: "Troisième", publishedOn: "2014-05-08" }),
    anArticle({ slug: "b", headline: "Deuxième", publishedOn: "2014-05-07", source: "fermee" }),
    anArticle({ slug: "a", headline: "Première", publishedOn: "2014-05-06" }),
  ],
});

test("a whole list is one file, of what may be shown, in the list's order", async () => {
  const { ask } = await anApi(list);
  const ris = await (await ask("/api/v1/articles.ris?section=ports")).text();
  expect([...ris.matchAll(/^TI {2}- (.*)\r$/gm)].map(([, title]) => title)).toEqual(["Troisième", "Première"]);
  expect(ris.match(/^ER {2}- /gm)).toHaveLength(2);
  const csl = (await (await ask("/api/v1/articles.csl.json")).json()) as { id: string }[];
  expect(csl.map(({ id }) => id)).toEqual(["c", "a"]);
  const bib = await ask("/api/v1/articles.bib?to=2014-05-06");
  expect(await bib.text()).toMatch(/^@article\{a,/);
  expect(bib.headers.get("content-disposition")).toBe('attachment; filename="references.bib"');
});

test("a list without articles is an empty file, and still one", async () => {
  const { ask } = await anApi(list);
  expect(await (await ask("/api/v1/articles.csl.json?from=2020-01-01")).json()).toEqual([]);
  expect(await (await ask("/api/v1/articles.ris?from=2020-01-01")).text()).toBe("");
  expect((await ask("/api/v1/articles.ris?section=rien")).status).toBe(404);
});

test("Zotero is told the formats, then given the reference it asks for", async () => {
  const { ask } = await openSeed();
  const formats = await ask("/api/v1/unapi");
  expect([formats.status, await formats.text()]).toEqual([200, expect.stringContaining('<formats><format name="ris"')]);
  const ofOne = await ask(`/api/v1/unapi?id=${seed}`);
  expect([ofOne.status, await ofOne.text()]).toEqual([300, expect.stringContaining(`<formats id="${seed}">`)]);
  const ris = await (await ask(`/api/v1/unapi?id=${seed}&format=ris`)).text();
  expect(ris).toMatch(/^TY {2}- ELEC\r\n/);
  expect((await ask("/api/v1/unapi?id=rien&format=ris")).status).toBe(404);
  expect((await ask(`/api/v1/unapi?id=${seed}&format=marc`)).status).toBe(406);
});
