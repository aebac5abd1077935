import { expect, test } from "vitest";
import { aDossier, anArticle, anEvent, aPublication, aSection, aSeries, aSource, aSubject } from "../fixtures.ts";
import type { Claim } from "../dossier/claim.ts";
import { describeFault } from "./describe-fault.ts";
import { readCollection } from "./read-collection.ts";
import { writeArticle } from "./write-article.ts";
import { writeRecord, writeSections } from "./write-record.ts";

const read = (files: Record<string, string>) =>
  readCollection(
    Object.entries({
      "publication.yaml": writeRecord(aPublication()),
      "sections.yaml": writeSections([aSection()]),
      "sources/gazette-des-quais.yaml": writeRecord(aSource()),
      ...files,
    }).map(([path, text]) => ({ path, text })),
  );
const told = (files: Record<string, string>) => read(files).faults.map((fault) => describeFault(fault).split(" (did you")[0]);
const claim: Claim = {
  id: "c",
  question: "q",
  statement: { fr: "Elle a rouvert." },
  value: { kind: "date", date: { on: "2014-05-06" } },
  source: { url: "https://quais.example/" },
};

const office = (from: string, to: string, over = {}) => ({
  title: { fr: "Maire" },
  from: { on: from },
  to: { on: to },
  attestedOn: [],
  evidence: [],
  ...over,
});
const person = (slug: string, name: string, over = {}) => writeRecord(aSubject({ slug, name: { fr: name }, ...over }));

test("an event without a date is told, and the pages of the others stay", () => {
  const { date: _, ...dateless } = anEvent();
  const { faults, collection } = read({
    "series/assises.yaml": writeRecord({ name: { fr: "Assises" }, events: [dateless] }),
    "series/foires.yaml": writeRecord(aSeries({ slug: "foires", events: [anEvent({ slug: "foire-1" })] })),
    "dossiers/la-digue.yaml": writeRecord(aDossier({ series: ["assises", "foires"] })),
  });
  expect(faults.map(describeFault)).toEqual(["series/assises.yaml:4 events[0].date: missing — expected fields with names"]);
  expect(collection?.dossiers[0]?.series).toEqual(["foires"]);
});

test.for([
  ["1899-12-31", '"1899-12-31" — expected a date from 1900 to 2100'],
  ["2101", '"2101" — expected a date from 1900 to 2100'],
  ["2014-02-30", '"2014-02-30" — expected a day that exists'],
])("an event on %s is refused", ([on, expected]) => {
  expect(told({ "series/assises.yaml": writeRecord(aSeries({ events: [anEvent({ date: { on: on as string } })] })) })).toEqual([
    `series/assises.yaml:9 events[0].date.on: ${expected}`,
  ]);
});

test("a span of days has its earlier day first, and an end comes after its beginning", () => {
  const events = [
    anEvent({ date: { between: ["2014-05-08", "2014-05-06"] } }),
    anEvent({ slug: "assises-2", date: { on: "2014-05" }, until: { on: "2013" } }),
    anEvent({ slug: "assises-3", date: { on: "2014" }, until: { on: "2014-02" } }),
  ];
  expect(
    told({ "series/assises.yaml": writeRecord(aSeries({ events })) }).map((line) => line?.split(":").slice(1).join(":")),
  ).toEqual([
    '9 events[0].date.between: ["2014-05-08","2014-05-06"] — expected the earlier day first',
    '18 events[1].until: "2013" — expected an end that comes after the beginning, 2014-05',
  ]);
});

test("a claim without a source is refused, and so are words its article does not have", () => {
  const { source: _, ...sourceless } = claim;
  const article = anArticle();
  const quoting = (quote: string): Claim => ({ ...claim, source: { article: article.slug, quote } });
  const files = (one: object) => ({
    "articles/2014/05/la-digue-de-port-aven-rouvre.md": writeArticle(article),
    "dossiers/la-digue.yaml": writeRecord(aDossier({ claims: [one as Claim] })),
  });
  expect(told(files(sourceless))).toMatchObject([expect.stringContaining("claims[0].source")]);
  const lost = { address: "unknown", name: { fr: "un tract" }, quote: "elle rouvre" } as const;
  expect(told(files({ ...claim, source: lost }))).toEqual([]);
  expect(told(files({ ...claim, source: { ...lost, quote: undefined } }))).toMatchObject([
    expect.stringContaining("claims[0].source"),
  ]);
  expect(told(files(quoting("mardi soir")))).toEqual([
    `dossiers/la-digue.yaml:15 claims[0].source.quote: "mardi soir" — expected words of the article ${article.slug}, as its text has them`,
  ]);
  expect(told(files(quoting("mardi matin")))).toEqual([]);
});

test("a question that is misspelt is told", () => {
  const dossier = aDossier({ questions: { reouverture: { fr: "Quand ?" } }, claims: [{ ...claim, question: "reouvertur" }] });
  expect(told({ "dossiers/la-digue.yaml": writeRecord(dossier) })).toEqual([
    'dossiers/la-digue.yaml:8 claims[0].question: "reouvertur" — expected one of the dossier\'s questions',
  ]);
});

test("a series that is part of itself by way of another is told on each", () => {
  const one = writeRecord(aSeries({ slug: "assises", partOf: "foires" }));
  const other = writeRecord(aSeries({ slug: "foires", partOf: "assises", events: [anEvent({ slug: "foire-1" })] }));
  const { faults, collection } = read({ "series/assises.yaml": one, "series/foires.yaml": other });
  expect(faults.map(({ file, code, field }) => [file, code, field])).toEqual([
    ["series/assises.yaml", "circular", "partOf"],
    ["series/foires.yaml", "circular", "partOf"],
  ]);
  expect(collection?.series).toHaveLength(2);
});

test("offices that run into each other are told, unless they are known to; the person stays", () => {
  const files = (...offices: ReturnType<typeof office>[]) => ({
    "subjects/jeanne-dupuis.yaml": writeRecord(aSubject({ kind: "person", offices })),
  });
  const { faults, collection } = read(files(office("2002", "2007"), office("2005-03", "2010")));
  expect(faults.map(({ code, field }) => [code, field])).toEqual([["overlap", "offices[1]"]]);
  expect(collection?.subjects).toHaveLength(1);
  expect(told(files(office("2002", "2007"), office("2005-03", "2010", { concurrent: true })))).toEqual([]);
  expect(told(files(office("2002", "2007"), office("2007", "2010")))).toEqual([]);
});

test("one alias of two subjects is told and breaks nothing; a shared name is not a fault", () => {
  const { faults, collection } = read({
    "subjects/anne-morel.yaml": person("anne-morel", "Anne Morel", { aliases: ["Mme Morel"] }),
    "subjects/zoe-morel.yaml": person("zoe-morel", "Zoé Morel", { aliases: ["La maire", "Mme Morel"] }),
  });
  expect(faults.map(({ file, line, field, code, found }) => [file, line, field, code, found])).toEqual([
    ["subjects/zoe-morel.yaml", 6, "aliases[1]", "ambiguous", '"Mme Morel"'],
  ]);
  expect(collection?.subjects).toHaveLength(2);
  expect(
    told({
      "subjects/anne-morel.yaml": person("anne-morel", "Anne Morel", { sharedNames: ["Mme Morel"] }),
      "subjects/zoe-morel.yaml": person("zoe-morel", "Zoé Morel", { sharedNames: ["Mme Morel"] }),
    }),
  ).toEqual([]);
});
