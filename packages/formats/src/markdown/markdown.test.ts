import { Article } from "@revue/core";
import { aCollection, anArticle, aSource } from "@revue/core/fixtures";
import { readFolder } from "@revue/core/node";
import { synthesise } from "@revue/synthetic";
import * as fc from "fast-check";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { aFullArticle, aFullCollection, aPressCollection, aRecord } from "../fixtures.ts";
import { toMarkdownFile } from "./markdown.ts";
import { readMarkdownFile } from "./read-markdown.ts";

const CONTENT = new URL("../../../core/content", import.meta.url).pathname;

test("the file says where the text comes from, in the fields of a content folder and in names", () => {
  const [, front = ""] = /^---\n([^]*?)^---\n/m.exec(toMarkdownFile(aRecord())) ?? [];
  expect(load(front)).toMatchObject({
    headline: "La digue de Port-Aven rouvre au public",
    source: "gazette-des-quais",
    publishedOn: "2014-05-06",
    selection: { on: "2014-05-07", by: "vigie" },
    revue: {
      slug: "la-digue-de-port-aven-rouvre",
      url: "https://vigie.example/articles/la-digue-de-port-aven-rouvre",
      review: "La Vigie",
      source: { name: "Gazette & quais", url: "https://gazette.example/" },
      credit: "Gazette & quais",
      licence: { code: "CC-BY-4.0" },
      complete: true,
      digest: aRecord().digest,
    },
  });
});

test("every article of the collection reads back to the identical record", async () => {
  const { collection } = await readFolder(CONTENT);
  expect(collection?.articles.length).toBeGreaterThan(0);
  for (const article of collection?.articles ?? []) {
    const record = aRecord(article, collection && { collection });
    expect(readMarkdownFile(toMarkdownFile(record))).toEqual({ ok: true, value: article });
  }
});

test("so do a thousand invented ones, and the fixtures", () => {
  const { vocabulary, articles } = synthesise({ seed: 4, articles: 1_000 });
  const collection = { ...vocabulary, articles: [] };
  let whole = 0;
  for (const article of articles()) {
    const record = aRecord(article, { collection });
    if (record.permission.show !== "full") continue;
    whole += 1;
    expect(readMarkdownFile(toMarkdownFile(record))).toEqual({ ok: true, value: article });
  }
  expect(whole).toBeGreaterThan(100);
  for (const article of [aFullArticle(), anArticle({ rights: { preset: "cc-by", version: "4.0" } })]) {
    expect(readMarkdownFile(toMarkdownFile(aRecord(article)))).toEqual({ ok: true, value: article });
  }
});

test("whatever a headline, a note, a signature or a text holds, the record is the same afterwards", () => {
  const unit = fc.constantFrom(
    ..."#-:|>'\"{}[]&*!%@`\\ \t\n<é\u00a0\u2028\u0085\u05d0😀".split(""),
    "---",
    "\n---\n",
    "null",
    "2008-03-11",
    "no",
    "::: excerpt x\n",
  );
  const hostile = fc.string({ unit, minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(hostile, hostile, hostile, (headline, note, body) => {
      const article = anArticle({ headline, note, body, byline: { kind: "signed", line: headline, people: [note] } });
      fc.pre(Article.safeParse(article).success);
      const value = Article.parse(article);
      expect(readMarkdownFile(toMarkdownFile(aRecord(value)))).toEqual({ ok: true, value });
    }),
    { numRuns: 500 },
  );
});

test("a file with an excerpt says that it is not whole, and shows no more", () => {
  const file = toMarkdownFile(aRecord(anArticle({ body: `${"mot ".repeat(60)}fin.` }), { collection: aPressCollection(5) }));
  expect(file).toContain("mot");
  expect(file).not.toContain("fin.");
  expect(readMarkdownFile(file)).toEqual({ ok: false, failure: { code: "not-whole" } });
});

test("the terms of a contract stay between the review and the source", () => {
  const rights = {
    preset: "licensed",
    contract: "C-2026-17",
    from: "2026-01-01",
    until: "2026-12-31",
    channels: ["page"],
    otherwise: "press",
  } as const;
  const article = anArticle({ rights: { ...rights, channels: ["page"] } });
  const file = toMarkdownFile(aRecord(article, { collection: aCollection({ sources: [aSource()] }) }));
  expect(file).not.toContain("C-2026-17");
  expect(readMarkdownFile(file)).toEqual({ ok: false, failure: { code: "not-whole" } });
});

test.for([
  ["", { code: "no-front-matter" }],
  ["# Titre\n\n---\n", { code: "no-front-matter" }],
  ["---\nheadline: [\n---\nTexte\n", { code: "not-an-article" }],
  ["---\nheadline: Titre\n---\nTexte\n", { code: "not-an-article", field: "revue" }],
  ["---\nheadline: Titre\nrevue: { slug: a, complete: true }\n---\nTexte\n", { code: "not-an-article", field: "section" }],
] as const)("%j is refused with what is wrong", ([file, failure]) => {
  expect(readMarkdownFile(file)).toEqual({ ok: false, failure });
});

test("a free collection's article is whole in the file", () => {
  expect(toMarkdownFile(aRecord(aFullArticle(), { collection: aFullCollection() }))).toContain("::: excerpt extrait\n");
});
