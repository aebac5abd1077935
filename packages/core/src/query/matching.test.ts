import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "../analysis/analyse.ts";
import { buildSpelling } from "../analysis/spelling/spelling.ts";
import { buildSynonyms } from "../analysis/synonyms.ts";
import { Subject } from "../subject/subject.ts";
import { excerpt } from "./excerpt.ts";
import { findMatches, highlight } from "./highlight.ts";
import { matcherOf } from "./matcher.ts";
import { readQuery } from "./read-query.ts";
import { suggestCorrection } from "./suggest-correction.ts";
import { writeQuery } from "./write-query.ts";

const synonyms = buildSynonyms([
  Subject.parse({
    slug: "otan",
    kind: "organisation",
    name: { fr: "OTAN" },
    aliases: ["NATO", "Organisation du traité de l’Atlantique Nord"],
  }),
]);
const matcher = (query: string) => matcherOf(readQuery(query), "fr", synonyms);
const marked = (query: string, text: string) => highlight(text, matcher(query)).map(({ start, end }) => text.slice(start, end));

describe("marks the words that answer", () => {
  test.for<[string, string, string[]]>([
    ["cooperation", "La coopération et les coopérations", ["coopération", "coopérations"]],
    ["accord", "l’accord", ["accord"]],
    ["le conseil", "le conseil et le ministre", ["conseil"]],
    ["le", "le conseil", ["le"]],
    ["quand a été créé le conseil", "Il a été créé cet été.", ["créé"]],
    ["œuvres de l’été", "Il a plu cet été.", ["été"]],
    ['"le conseil"', "le conseil, un conseil", ["le conseil"]],
    ['"ministres"', "ministres, ministre", ["ministres"]],
    ["min*", "ministre minime ami", ["ministre", "minime"]],
    ["Paris OU Moscou", "de Paris à Moscou", ["Paris", "Moscou"]],
    ["Paris -Moscou", "de Paris à Moscou", ["Paris"]],
    ["otan", "l’Organisation du Traité de l’Atlantique nord", ["Organisation du Traité de l’Atlantique nord"]],
    ["organisation du traité de l'atlantique nord", "NATO", ["NATO"]],
    ["11/03/2008", "le 11 mars 2008", ["11 mars 2008"]],
    ["7e session", "la septième session", ["septième", "session"]],
    ["titre:accord", "un accord", ["accord"]],
    ["source:accord", "un accord", []],
    ["école", "e\u0301cole", ["e\u0301cole"]],
  ])("%s in « %s »", ([query, text, expected]) => {
    expect(marked(query, text)).toEqual(expected);
  });

  const spellings = ["franco-russe", "franco russe", "francorusse"];
  test.for(spellings.flatMap((query) => spellings.map((text) => [query, text] as const)))("%s finds %s", ([query, text]) => {
    expect(marked(query, text)).toEqual([text]);
  });
  test.for([
    ["porte avions", "porte-avions"],
    ["porte avions", "porteavions"],
    ["porteavions", "porte-avions"],
  ] as const)("%s finds %s", ([query, text]) => {
    expect(marked(query, text)).toEqual([text]);
  });
});

test("says in which way each word matched, and which part of the query it answers", () => {
  const matches = findMatches("L’OTAN réunit les ministres", matcher("ministre nato"));
  expect(matches.map(({ part, by, position }) => [part, by, position])).toEqual([
    [1, "synonym", 0],
    [0, "stem", 3],
  ]);
});

const TEXT =
  "Le ministre est arrivé lundi. Il a parlé du climat et de la mer. Le conseil franco-russe s’est tenu à Paris. On y a parlé de l’OTAN, du Liban et du Tchad.";

const passage = (query: string, maxWords: number) => excerpt(TEXT, findMatches(TEXT, matcher(query)), { maxWords });

describe("chooses a passage", () => {
  test("from the sentence that answers most", () => {
    expect(passage("conseil paris", 11)?.text).toBe("Le conseil franco-russe s’est tenu à Paris. On y");
  });
  test("with what to mark, counted from its beginning", () => {
    const found = passage("conseil", 6);
    expect(found?.highlights.map(({ start, end }) => found.text.slice(start, end))).toEqual(["conseil"]);
    expect([found?.cutBefore, found?.cutAfter]).toEqual([true, true]);
  });
  test("from no further than an initial or a civility", () => {
    const text = "Ils ont reçu leurs homologues, M. Lavrov et M. Serdioukov, à Paris hier soir puis à Moscou ce matin même";
    expect(excerpt(text, findMatches(text, matcher("Serdioukov")), { maxWords: 8 })?.text).toBe(
      "et M. Serdioukov, à Paris hier soir puis",
    );
  });
  test("the whole text when it fits", () => {
    expect(passage("conseil", 100)).toMatchObject({ text: TEXT, cutBefore: false, cutAfter: false });
  });
  test("the beginning when nothing matches", () => {
    expect(passage("Kosovo", 5)).toMatchObject({ text: "Le ministre est arrivé lundi.", highlights: [] });
  });
  test("nothing when no word may be shown", () => {
    expect(passage("conseil", 0)).toBeUndefined();
    expect(passage("conseil", Number.NaN)).toBeUndefined();
  });

  test("never more words than allowed, never half a word, and marks inside it", () => {
    const part = fc.constantFrom(
      "conseil",
      "l’OTAN",
      "franco-russe",
      "Paris",
      ". ",
      "«",
      "»",
      "! ",
      " ",
      "\n",
      "de",
      "1 000",
      "é",
      "🙂",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (parts, maxWords) => {
        const text = parts.join("");
        const found = excerpt(text, findMatches(text, matcher("conseil franco-russe paris")), { maxWords });
        if (found === undefined) return;
        expect(found.text).toBe(text.slice(found.start, found.end));
        expect(found.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0).toBeLessThanOrEqual(maxWords);
        const isInside = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
        expect([isInside(found.start), isInside(found.end)]).toEqual([false, false]);
        for (const { start, end } of found.highlights) expect([start >= 0, end <= found.text.length]).toEqual([true, true]);
      }),
    );
  });
});

test("any query and any text give marks inside the text, in order", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (query, text) => {
      let before = -1;
      for (const { start, end } of highlight(`${text} ${query}`, matcher(query))) {
        expect([start > before, end > start, end <= text.length + 1 + query.length]).toEqual([true, true, true]);
        before = end;
      }
    }),
    { numRuns: 500 },
  );
});

test("finds in a text made of the query itself every word it wants", () => {
  const some = fc.array(fc.constantFrom("conseil", "OTAN", "sécurité", "1 000", "Moscou", "VIIe", "presqu’île"), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(some, (all) => {
      const text = all.join(", ");
      expect(analyse(text, "fr").length).toBeGreaterThan(0);
      expect(highlight(text, matcher(all.join(" "))).map(({ start, end }) => text.slice(start, end))).toEqual(all);
    }),
  );
});

test("corrects what the collection does not hold, and leaves the rest alone", () => {
  const spelling = buildSpelling([
    { form: "conseil", count: 900 },
    { form: "porte", count: 50 },
    { form: "avions", count: 30 },
  ]);
  const corrected = (text: string) => {
    const query = suggestCorrection(readQuery(text), spelling);
    return query && writeQuery(query);
  };
  expect(corrected("consiel -sport")).toBe("conseil -sport");
  expect(corrected("porteavions")).toBe("porte avions");
  expect(corrected("conseil")).toBeUndefined();
  expect(corrected('"consiel"')).toBeUndefined();
});
