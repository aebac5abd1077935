import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutPart } from "./query.ts";
import { QUERY_MAX, QUERY_WORDS_MAX, readQuery } from "./read-query.ts";
import { writePart, writeQuery } from "./write-query.ts";

const word = (text: string) => ({ kind: "word", text });

describe("reads what a reader types", () => {
  test.for<[string, unknown[]]>([
    ["conseil franco-russe", [word("conseil"), word("franco-russe")]],
    ["quand a été créé le conseil ?", ["quand", "a", "été", "créé", "le", "conseil"].map(word)],
    ['"conseil de sécurité"', [{ kind: "phrase", text: "conseil de sécurité" }]],
    ["« conseil  de\u00a0sécurité »", [{ kind: "phrase", text: "conseil de sécurité" }]],
    ["“a b” c", [{ kind: "phrase", text: "a b" }, word("c")]],
    ["OTAN -Kosovo", [word("OTAN"), { kind: "without", wish: word("Kosovo") }]],
    ['Liban -"Proche-Orient"', [word("Liban"), { kind: "without", wish: { kind: "phrase", text: "Proche-Orient" } }]],
    ["Paris OU Moscou OR Kiev", [{ kind: "any", of: [word("Paris"), word("Moscou"), word("Kiev")] }]],
    ["Paris ou Moscou", [word("Paris"), word("ou"), word("Moscou")]],
    ["(Paris OU Moscou) sommet", [{ kind: "any", of: [word("Paris"), word("Moscou")] }, word("sommet")]],
    ["min*", [{ kind: "prefix", text: "min" }]],
    ["titre:Kosovo", [{ kind: "field", field: "title", value: "Kosovo" }]],
    ["Title: Kosovo", [{ kind: "field", field: "title", value: "Kosovo" }]],
    ["source:« Le Monde »", [{ kind: "field", field: "source", value: "Le Monde" }]],
    ["rubrique:defense/international", [{ kind: "field", field: "section", value: "defense/international" }]],
    ["Liban -sujet:otan", [word("Liban"), { kind: "without", wish: { kind: "field", field: "subject", value: "otan" } }]],
    ["après:2008", [{ kind: "field", field: "after", value: "2008", day: "2008-01-01" }]],
    ["apres:2008-03", [{ kind: "field", field: "after", value: "2008-03", day: "2008-03-01" }]],
    ["avant:11/03/2008", [{ kind: "field", field: "before", value: "2008-03-11", day: "2008-03-11" }]],
    ['before:"mars 2008"', [{ kind: "field", field: "before", value: "2008-03", day: "2008-03-01" }]],
    ['after:"1er juillet 2008"', [{ kind: "field", field: "after", value: "2008-07-01", day: "2008-07-01" }]],
    ["langue:français", [{ kind: "field", field: "language", value: "fr" }]],
    ["lang:ru", [{ kind: "field", field: "language", value: "ru" }]],
    ["http://exemple.fr/a", [word("http://exemple.fr/a")]],
    ["11:30", [word("11:30")]],
  ])("%s", ([text, parts]) => {
    expect(readQuery(text)).toEqual({ parts, notes: [] });
  });
});

describe("searches as words what it cannot understand, and says so", () => {
  test.for<[string, unknown[], { code: string; text: string }[]]>([
    ["foo:bar", [word("foo"), word("bar")], [{ code: "unknown-field", text: "foo:bar" }]],
    ["avant:hier", [word("avant"), word("hier")], [{ code: "unreadable-date", text: "avant:hier" }]],
    ["après:2008-02-31", [word("après"), word("2008-02-31")], [{ code: "unreadable-date", text: "après:2008-02-31" }]],
    ["langue:martien", [word("langue"), word("martien")], [{ code: "unreadable-language", text: "langue:martien" }]],
    ["titre:", [word("titre")], [{ code: "empty-field", text: "titre:" }]],
    ['"conseil de', [{ kind: "phrase", text: "conseil de" }], [{ code: "open-quote", text: '"conseil de' }]],
    ["OU Paris", [word("Paris")], [{ code: "lonely-or", text: "OU" }]],
    ["Paris OU", [word("Paris")], [{ code: "lonely-or", text: "OU" }]],
    ["a*", [word("a")], [{ code: "short-prefix", text: "a*" }]],
    ["?!", [], [{ code: "no-words", text: "?!" }]],
    ["🙂", [], [{ code: "no-words", text: "🙂" }]],
    ["", [], [{ code: "no-words", text: "" }]],
    ["-Kosovo", [{ kind: "without", wish: word("Kosovo") }], [{ code: "only-exclusions", text: "-Kosovo" }]],
  ])("%s", ([text, parts, notes]) => {
    expect(readQuery(text)).toEqual({ parts, notes });
  });
});

test("reads 64 words and says where it stopped", () => {
  const query = readQuery("mot ".repeat(100));
  expect(query.parts).toHaveLength(QUERY_WORDS_MAX);
  expect(query.notes).toEqual([{ code: "cut", text: "mot" }]);
});

test("reads 10,000 characters of a longer query", () => {
  const query = readQuery(`Paris${" ".repeat(QUERY_MAX)}Moscou`);
  expect(query.parts).toEqual([word("Paris")]);
  expect(query.notes).toEqual([{ code: "cut", text: "Moscou" }]);
});

test("one part can be taken off, and the rest is written in the canonical way", () => {
  const query = readQuery("Source:« Le Monde »  title:OTAN Paris OR Moscou -sport");
  expect(query.parts.map(writePart)).toEqual(['source:"Le Monde"', "titre:OTAN", "Paris OU Moscou", "-sport"]);
  expect(writeQuery(withoutPart(query, 0))).toBe("titre:OTAN Paris OU Moscou -sport");
});

const signs = fc.constantFrom(
  "OU",
  "OR",
  "|",
  "-",
  "--",
  '"',
  "«",
  "»",
  "“",
  "”",
  "(",
  ")",
  "*",
  ":",
  "titre:",
  "avant:",
  "après:2008",
  "langue:",
  "langue:fr",
  "foo:",
  "NEAR",
  "^",
  "\u0000",
  "\u202e",
  "é",
  "e\u0301",
  "a",
  "min*",
  "2008",
  "'; DROP TABLE articles;--",
  "🙂",
  "\ud800",
  " ",
);
const typed = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.oneof(signs, fc.string())).map((all) => all.join(" ")),
  fc.array(signs).map((all) => all.join("")),
);

test("whatever is typed is read, and what is written reads back to the same parts", () => {
  fc.assert(
    fc.property(typed, (text) => {
      const { parts } = readQuery(text);
      expect(readQuery(writeQuery({ parts })).parts).toEqual(parts);
    }),
    { numRuns: 2000 },
  );
});

test("10 kB of opening signs are read in no time", () => {
  for (const sign of ['"', "«", "-", "titre:", "OU ", "a:", "(", "*"]) {
    const from = performance.now();
    readQuery(sign.repeat(QUERY_MAX));
    expect(performance.now() - from).toBeLessThan(200);
  }
});
