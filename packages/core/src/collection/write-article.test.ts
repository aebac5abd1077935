import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../article/article.ts";
import { aCollection, anArticle, aSubject } from "../fixtures.ts";
import { describeFault } from "./describe-fault.ts";
import { readCollection } from "./read-collection.ts";
import { articlePath, writeArticle } from "./write-article.ts";
import { writeRecord, writeSections } from "./write-record.ts";

const { publication, sections, sources } = aCollection();
const files = (article: Article) => [
  { path: "publication.yaml", text: writeRecord(publication) },
  { path: "sections.yaml", text: writeSections(sections) },
  ...sources.map((source) => ({ path: `sources/${source.slug}.yaml`, text: writeRecord(source) })),
  { path: "subjects/jeanne-dupuis.yaml", text: writeRecord(aSubject()) },
  { path: articlePath(article), text: writeArticle(article) },
];

// What readers see may be any text that is not control characters; the awkward ones of YAML come often.
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      "no",
      "2008-03-11",
      "1e3",
      "0x1F",
      "null",
      "~",
      "- a",
      "a: b",
      "# c",
      "'",
      '"',
      "---",
      "|",
      "> x",
      "a\u00a0: b",
      "\u00a0x\u202f",
      "\u2028",
      "a\u200bb",
      "\u00a0",
      "l’OTAN\u00a0: « non\u202f! »\nà suivre",
      "l’« été »",
      "é\nà",
      " x ",
      "[a]",
      "*b",
      "&c",
      "%d",
      "@e",
      "`f",
      "!g",
      "{h}",
      "...",
      "?",
      "x\n---\ny",
    ),
  )
  .filter((text) => text.isWellFormed() && !/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/u.test(text));
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const article = fc
  .record({
    headline: text,
    standfirst: optional(text),
    note: optional(text),
    byline: optional(
      fc.oneof(
        fc.constant({ kind: "unsigned" as const }),
        fc.record({ kind: fc.constant("signed" as const), line: text, people: fc.array(text, { maxLength: 2 }) }),
      ),
    ),
    legacy: optional(fc.record({ spip: fc.integer({ min: 1, max: 1e9 }) })),
    body: fc
      .array(fc.constantFrom("Un mot.", "---", "a: b", "l’été « chaud »", "\u00a0x", ""), { maxLength: 6 })
      .map((lines) => lines.join("\n\n").replace(/^\n+|\n+$/g, "")),
    subjects: fc.constantFrom([], ["jeanne-dupuis"]),
    rights: optional(fc.constant({ preset: "press" as const, excerptWords: 20 })),
  })
  // fast-check makes objects without a prototype; a clone is an ordinary one.
  .map((fields) =>
    anArticle(structuredClone(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)))),
  );

test("an article written to its file and read again is the same record", () => {
  fc.assert(
    fc.property(article, (article) => {
      const { collection, faults } = readCollection(files(article));
      expect(faults.map(describeFault)).toEqual([]);
      expect(collection?.articles).toStrictEqual([article]);
    }),
    { numRuns: 300 },
  );
});

test("writes what an editor would write: days without quotes, nothing empty, the slug only in the file's name", () => {
  expect(writeArticle(anArticle({ body: "Un mot." }))).toBe(
    `---
headline: La digue de Port-Aven rouvre au public
section: ports
source: gazette-des-quais
publishedOn: 2014-05-06
selection:
  on: 2014-05-07
  by: vigie
language: fr
---
Un mot.
`,
  );
});

test("no-break spaces are written as they are: every French text has some, and editors must read it", () => {
  expect(writeArticle(anArticle({ headline: "Port-Aven\u00a0: la digue" }))).toContain("headline: 'Port-Aven\u00a0: la digue'");
  expect(writeArticle(anArticle({ headline: "M.\u00a0Le Goff" }))).toContain("headline: M.\u00a0Le Goff\n");
});

test("sections written as a tree are read as the same list", () => {
  const deep = [
    { path: "mer", name: { fr: "Mer" } },
    { path: "mer/ports", name: { fr: "Ports" } },
    { path: "mer/ports/digues", name: { fr: "Digues" } },
    { path: "ports", name: { fr: "Ports" } },
  ];
  const others = files(anArticle({ section: "ports" })).filter(({ path }) => path !== "sections.yaml");
  const all = [...others, { path: "sections.yaml", text: writeSections(deep) }];
  expect(readCollection(all).collection?.sections).toStrictEqual(deep);
});
