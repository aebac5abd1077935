import { parse as parseBibTex } from "@retorquere/bibtex-parser";
import type { Article } from "@revue/core";
import { aSource } from "@revue/core/fixtures";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { aFullArticle, aFullCollection, aRecord } from "../fixtures.ts";
import type { ArticleRecord } from "../record/article-record.ts";
import { expectFacts, seedRecord } from "../../test/whole-article.ts";
import { toCitationFile } from "./citation-file.ts";
import { personName } from "./person-name.ts";
import { CITATION_STYLES, citationText, formattedCitation } from "./styles.ts";
import { workOf } from "./work.ts";

let seed: ArticleRecord;
beforeAll(async () => {
  seed = await seedRecord();
});

const signed = (people: string[], over: Partial<Article> = {}): ArticleRecord =>
  aRecord(
    aFullArticle({
      headline: "Les ponts de la ville : qui paie ?",
      byline: { kind: "signed", line: `Par ${people.join(" et ")}`, people },
      originalUrl: "https://gazette.example/ponts",
      ...over,
    }),
    { collection: aFullCollection({ sources: [aSource({ name: "Gazette des quais" })] }) },
  );
const cited = (record: ArticleRecord, style: (typeof CITATION_STYLES)[number], language: "fr" | "en") =>
  citationText(formattedCitation(workOf(record), style, language));

describe("references to the seed, which nobody signed and whose original address is lost", () => {
  const permanent = "https://spyworld.example/articles/conseil-de-cooperation-franco-russe-sur-les-questions-de-securite";
  const archived = "http://www.spyworld-actu.com/spip.php?article7212";
  const title = "Conseil de coopération franco-russe sur les questions de sécurité";
  test.for([
    [
      "iso690",
      "fr",
      `${title}. Diplomatie.gouv.fr [en ligne], 11 mars 2008. Sélectionné dans Spyworld le 11 mars 2008 [consulté le 24 novembre 2026]. Disponible à l’adresse\u00a0: ${permanent} [page archivée\u00a0: ${archived}]`,
    ],
    [
      "iso690",
      "en",
      `${title}. Diplomatie.gouv.fr [online], 11 March 2008. Selected in Spyworld on 11 March 2008 [viewed 24 November 2026]. Available from: ${permanent} [archived page: ${archived}]`,
    ],
    [
      "apa",
      "fr",
      `${title}. (2008, 11 mars). Diplomatie.gouv.fr. Dans Spyworld. ${permanent} [page archivée\u00a0: ${archived}]`,
    ],
    ["apa", "en", `${title}. (2008, March 11). Diplomatie.gouv.fr. In Spyworld. ${permanent} [archived page: ${archived}]`],
    [
      "chicago",
      "fr",
      `«\u00a0${title}\u00a0». Diplomatie.gouv.fr, 11 mars 2008. Sélectionné dans Spyworld le 11 mars 2008. Consulté le 24 novembre 2026. ${permanent}. [page archivée\u00a0: ${archived}]`,
    ],
    [
      "chicago",
      "en",
      `“${title}.” Diplomatie.gouv.fr, March 11, 2008. Selected in Spyworld on March 11, 2008. Accessed November 24, 2026. ${permanent}. [archived page: ${archived}]`,
    ],
    [
      "vancouver",
      "fr",
      `${title}. Diplomatie.gouv.fr [En ligne]. 11 mars 2008 [cité le 24 novembre 2026]. Sélectionné dans Spyworld le 11 mars 2008. Disponible\u00a0: ${permanent} [page archivée\u00a0: ${archived}]`,
    ],
    [
      "vancouver",
      "en",
      `${title}. Diplomatie.gouv.fr [Internet]. 2008 Mar 11 [cited 2026 Nov 24]. Selected in Spyworld on 2008 Mar 11. Available from: ${permanent} [archived page: ${archived}]`,
    ],
  ] as const)("%s, %s", ([style, language, expected]) => {
    expect(cited(seed, style, language)).toBe(expected);
  });
});

describe("references to a signed article", () => {
  const rest = "https://vigie.example/articles/la-digue-de-port-aven-rouvre";
  test.for([
    [
      "iso690",
      "fr",
      "DUPUIS, Jeanne et DE LA TOUR, Jean-Paul. Les ponts de la ville\u00a0: qui paie\u202f? Gazette des quais [en ligne], 6 mai 2014.",
    ],
    [
      "apa",
      "fr",
      "Dupuis, J. et de La Tour, J.-P. (2014, 6 mai). Les ponts de la ville\u00a0: qui paie\u202f? Gazette des quais. Dans La Vigie.",
    ],
    [
      "apa",
      "en",
      "Dupuis, J., & de La Tour, J.-P. (2014, May 6). Les ponts de la ville\u00a0: qui paie\u202f? Gazette des quais. In La Vigie.",
    ],
    [
      "chicago",
      "en",
      "Dupuis, Jeanne, and Jean-Paul de La Tour. “Les ponts de la ville\u00a0: qui paie\u202f?” Gazette des quais, May 6, 2014.",
    ],
    [
      "vancouver",
      "en",
      "Dupuis J, de La Tour JP. Les ponts de la ville\u00a0: qui paie\u202f? Gazette des quais [Internet]. 2014 May 6",
    ],
  ] as const)("%s, %s", ([style, language, beginning]) => {
    const text = cited(signed(["Jeanne Dupuis", "Jean-Paul de La Tour"]), style, language);
    expect(text.startsWith(beginning)).toBe(true);
    expect(text).toContain(rest);
    expect(text).toMatch(/ \[original\u00a0?: https:\/\/gazette\.example\/ponts\]$/);
  });
});

test("a day of the first of the month is written as French writes it", () => {
  expect(cited(signed(["Jeanne Dupuis"], { publishedOn: "2014-05-01" }), "apa", "fr")).toContain("(2014, 1er mai)");
});

test("only the titles of publications are set apart", () => {
  const runs = formattedCitation(workOf(seed), "apa", "en");
  expect(runs.filter(({ title }) => title)).toEqual([
    { text: "Diplomatie.gouv.fr", title: true },
    { text: "Spyworld", title: true },
  ]);
});

test.for([
  ["Jeanne Dupuis", { given: "Jeanne", family: "Dupuis" }],
  ["Jean-Paul de La Tour", { given: "Jean-Paul", family: "de La Tour" }],
  ["Anne VAN DER BERG", { given: "Anne", family: "VAN DER BERG" }],
  ["Marie Claire DUPUIS MARTIN", { given: "Marie Claire", family: "DUPUIS MARTIN" }],
  ["Plume", { literal: "Plume" }],
  ["La rédaction", { literal: "La rédaction" }],
  ["AFP et Jeanne Dupuis", { literal: "AFP et Jeanne Dupuis" }],
  ["Dupuis, Jeanne", { literal: "Dupuis, Jeanne" }],
  ["Igor Ivanov 3e", { literal: "Igor Ivanov 3e" }],
] as const)("the name %j divides into %j", ([printed, name]) => {
  expect(personName(printed)).toEqual(name);
});

test("the seed in RIS: its source, both days, the review apart, the archived page, the digest", () => {
  const fields = risFields(toCitationFile(seed, "ris"));
  expect(Object.fromEntries(fields.filter(([tag]) => tag !== "KW"))).toEqual({
    TY: "ELEC",
    ID: seed.article.slug,
    TI: "Conseil de coopération franco-russe sur les questions de sécurité",
    T2: "Diplomatie.gouv.fr",
    PY: "2008",
    DA: "2008/03/11/",
    LA: "fr",
    UR: `https://spyworld.example/articles/${seed.article.slug}`,
    Y2: "2026/11/24/",
    DP: "Spyworld",
    N1: "Sélectionné dans Spyworld le 11 mars 2008 [page archivée\u00a0: http://www.spyworld-actu.com/spip.php?article7212]. Licence\u00a0: Texte public de l’État français.",
    C1: `sha256:${seed.digest}`,
    ER: "",
  });
  expect(fields.filter(([tag]) => tag === "KW")).toHaveLength(32);
});

test("the seed in BibTeX is read back by another program", () => {
  const { entries, errors } = parseBibTex(toCitationFile(seed, "bib"));
  expect(errors).toEqual([]);
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({
    type: "misc",
    key: seed.article.slug,
    fields: {
      title: "Conseil de coopération franco-russe sur les questions de sécurité",
      howpublished: "Diplomatie.gouv.fr",
      year: "2008",
      month: "3",
      day: "11",
      url: `https://spyworld.example/articles/${seed.article.slug}`,
      urldate: "2026-11-24",
      langid: "french",
    },
  });
});

test("the seed in CSL-JSON", () => {
  expect(JSON.parse(toCitationFile(seed, "csl.json"))).toMatchObject([
    {
      id: seed.article.slug,
      type: "webpage",
      "container-title": "Diplomatie.gouv.fr",
      issued: { "date-parts": [[2008, 3, 11]] },
      accessed: { "date-parts": [[2026, 11, 24]] },
      source: "Spyworld",
      archive_location: "http://www.spyworld-actu.com/spip.php?article7212",
      custom: { selectedOn: "2008-03-11", digest: `sha256:${seed.digest}` },
    },
  ]);
});

test("a newspaper's article is one, with its author in parts", () => {
  const record = signed(["Jeanne Dupuis", "La rédaction"]);
  expect(toCitationFile(record, "ris")).toMatch(/^TY {2}- NEWS\r\n/);
  expect(toCitationFile(record, "bib")).toContain("@article{la-digue-de-port-aven-rouvre,");
  expect(toCitationFile(record, "bib")).toContain("author = {Dupuis, Jeanne and {La rédaction}},");
  expect(JSON.parse(toCitationFile(record, "csl.json"))[0]).toMatchObject({
    type: "article-newspaper",
    author: [{ family: "Dupuis", given: "Jeanne" }, { literal: "La rédaction" }],
  });
});

test.for(["ris", "bib", "csl.json"] as const)("the facts of the seed are in its %s", (format) => {
  expectFacts(toCitationFile(seed, format), seed);
});

/** A text on one line. */
const clean = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();

const hostile = fc.string({
  unit: fc.constantFrom(
    ..."{}\\%#$&_~^\"',@=<>- \t\n\r\u2028\u0085\u0000\u0007é\u05d0😀".split(""),
    "ER  - ",
    "\r\nTY  - BOOK",
    "},\n@article{x,",
    " and ",
    "\\}",
    "\ud83d",
  ),
  maxLength: 25,
});

test("whatever a headline and a signature hold, each file is one reference, and its fields are themselves", () => {
  fc.assert(
    fc.property(hostile, hostile, (headline, name) => {
      const person = `N${name}`;
      const record = signed([person], { headline: `T${headline}` });

      const fields = risFields(toCitationFile(record, "ris"));
      expect(fields.filter(([tag]) => tag === "TI").map(([, value]) => value)).toEqual([clean(`T${headline}`)]);
      expect(fields.map(([tag]) => tag).filter((tag) => ["TY", "ER", "UR"].includes(tag))).toEqual(["TY", "UR", "ER"]);

      const { entries, errors } = parseBibTex(toCitationFile(record, "bib"));
      expect(errors).toEqual([]);
      expect(entries.map(({ type, key }) => [type, key])).toEqual([["article", "la-digue-de-port-aven-rouvre"]]);
      expect(entries[0]?.fields.url).toBe("https://vigie.example/articles/la-digue-de-port-aven-rouvre");
      expect(String(entries[0]?.fields["digest"])).toContain(record.digest);

      const [item] = JSON.parse(toCitationFile(record, "csl.json"));
      expect(item.title[0]).toBe("T");
      expect(Object.keys(item)).toContain("issued");
    }),
    { numRuns: 300 },
  );
});

/** Reads RIS as its specification has it: a tag of two characters, two spaces, a hyphen, a space, a value to the line's end. */
function risFields(text: string): [string, string][] {
  expect(text.endsWith("\r\n")).toBe(true);
  return text
    .slice(0, -2)
    .split("\r\n")
    .map((line) => {
      const [, tag = "", value = ""] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
      expect(tag).not.toBe("");
      return [tag, value];
    });
}
