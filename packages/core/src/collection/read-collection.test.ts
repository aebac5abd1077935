import { expect, test } from "vitest";
import type { Article } from "../article/article.ts";
import { aCollection, aDossier, anArticle, anEvent, aSeries, aSource, aSubject } from "../fixtures.ts";
import type { LinkState } from "../link/link-state.ts";
import { describeFault } from "./describe-fault.ts";
import { readCollection } from "./read-collection.ts";
import { articlePath, writeArticle } from "./write-article.ts";
import { writeLinks, writeRecord, writeSections } from "./write-record.ts";

const DIGUE = "articles/2014/05/digue.md";

/** A whole folder of one article, with some files replaced, added or (undefined) taken away. */
function folder(changes: Record<string, string | undefined> = {}): Map<string, string> {
  const { publication, sections } = aCollection();
  const files: Record<string, string | undefined> = {
    "publication.yaml": writeRecord(publication),
    "sections.yaml": writeSections(sections),
    "sources/gazette-des-quais.yaml": writeRecord(aSource()),
    "subjects/jeanne-dupuis.yaml": writeRecord(aSubject()),
    "subjects/port-aven.yaml": writeRecord(aSubject({ kind: "place", slug: "port-aven", name: { fr: "Port-Aven" } })),
    "series/assises.yaml": writeRecord(aSeries({ events: [anEvent({ place: "port-aven" })] })),
    [DIGUE]: digue(),
    ...changes,
  };
  return new Map(Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])));
}

/** The article, some lines of its front matter changed. */
function digue(change: (text: string) => string = (text) => text): string {
  return change(`---
headline: La digue rouvre
section: ports
source: gazette-des-quais
publishedOn: 2014-05-06
selection:
  on: 2014-05-07
  by: vigie
language: fr
documents:
  - id: entretien
    kind: interview
    speakers: [jeanne-dupuis]
excerpts:
  - id: extrait
    document: entretien
    speakers:
      - jeanne-dupuis
subjects:
  - jeanne-dupuis
  - port-aven
events: [assises-1]
---
La digue rouvre.

::: document entretien

::: excerpt extrait

« Enfin. »

:::
`);
}

/** Another article at its place. */
function filed(over: Partial<Article>): Record<string, string> {
  const article = anArticle(over);
  return { [articlePath(article)]: writeArticle(article) };
}

const read = (changes?: Record<string, string | undefined>, images?: ReadonlySet<string>) =>
  readCollection(
    [...folder(changes)].map(([path, text]) => ({ path, text })),
    images,
  );
const told = (changes: Record<string, string | undefined>, images?: ReadonlySet<string>) =>
  read(changes, images).faults.map(describeFault);
/** What is said when something in the article is replaced by something else. */
const toldOf = (from: string | RegExp, to: string) => told({ [DIGUE]: digue((text) => text.replace(from, to)) });

test("a whole folder is a collection without a fault", () => {
  const { collection, faults, faultySlugs } = read();
  expect(faults).toEqual([]);
  expect(faultySlugs).toEqual([]);
  expect(collection?.articles.map(({ slug, excerpts }) => [slug, excerpts[0]?.state.result])).toEqual([["digue", "not-checked"]]);
});

test("articles come newest first, and by slug downwards within a day", () => {
  const more = Object.assign(
    {},
    filed({ slug: "a", publishedOn: "2014-05-06" }),
    filed({ slug: "z", publishedOn: "2014-05-05" }),
    filed({ slug: "b", publishedOn: "2014-06-01" }),
  );
  expect(read(more).collection?.articles.map(({ slug }) => slug)).toEqual(["b", "digue", "a", "z"]);
});

test.for<[string, string | RegExp, string, string]>([
  [
    "a section that is not there",
    "section: ports",
    "section: prots",
    `${DIGUE}:3 section: "prots" — expected a path of sections.yaml (did you mean "ports"?)`,
  ],
  [
    "a source that is not there",
    "source: gazette-des-quais",
    "source: gazette",
    `${DIGUE}:4 source: "gazette" — expected a file of sources/`,
  ],
  [
    "a curator that is not there",
    "by: vigie",
    "by: vigi",
    `${DIGUE}:8 selection.by: "vigi" — expected a curator of publication.yaml (did you mean "vigie"?)`,
  ],
  [
    "a subject that is not there",
    "  - port-aven",
    "  - port-avens",
    `${DIGUE}:21 subjects[1]: "port-avens" — expected a file of subjects/ (did you mean "port-aven"?)`,
  ],
  [
    "an event that is not there",
    "[assises-1]",
    "[assises-2]",
    `${DIGUE}:22 events[0]: "assises-2" — expected an event of a file of series/ (did you mean "assises-1"?)`,
  ],
  [
    "a document that is not there",
    "document: entretien\n    speakers",
    "document: entretiens\n    speakers",
    `${DIGUE}:16 excerpts[0].document: "entretiens" — expected the id of one of the article's documents (did you mean "entretien"?)`,
  ],
  [
    "a speaker who is no person",
    "speakers: [jeanne-dupuis]",
    "speakers: [port-aven]",
    `${DIGUE}:13 documents[0].speakers[0]: "port-aven" — expected a subject of kind person; this one is of kind place`,
  ],
  [
    "a day that does not exist",
    "publishedOn: 2014-05-06",
    "publishedOn: 2014-05-32",
    `${DIGUE}:5 publishedOn: "2014-05-32" — expected a day that exists, written YYYY-MM-DD, as in "2008-03-11"`,
  ],
  [
    "a field that is missing",
    "language: fr\n",
    "",
    `${DIGUE}:2 language: missing — expected text (in quotes when it looks like a number)`,
  ],
  ["a misspelled field, once", "headline:", "headlin:", `${DIGUE}:2 headlin: not a field — expected one of `],
  [
    "a field of the wrong kind",
    "headline: La digue rouvre",
    "headline: 1984",
    `${DIGUE}:2 headline: 1984 — expected text (in quotes when it looks like a number)`,
  ],
  [
    "a field with nothing in it",
    "headline: La digue rouvre",
    "headline:",
    `${DIGUE}:2 headline: null — expected text (in quotes when it looks like a number)`,
  ],
  [
    "a word outside its list",
    "kind: interview",
    "kind: interwiew",
    `${DIGUE}:12 documents[0].kind: "interwiew" — expected one of interview, press-conference`,
  ],
  [
    "an unknown field deep inside",
    "    kind: interview",
    "    kind: interview\n    speaker: x",
    `${DIGUE}:13 documents[0].speaker: not a field — expected one of id, kind`,
  ],
  [
    "a slug among the fields",
    "language: fr",
    "language: fr\nslug: digue",
    `${DIGUE}:10 slug: not a field — expected no slug: the file's name is the slug`,
  ],
  ["bad YAML", "documents:", "documents: [", `${DIGUE}:`],
  [
    "an address that is none",
    "language: fr",
    "originalUrl: gazette.example\nlanguage: fr",
    `${DIGUE}:9 originalUrl: "gazette.example" — expected an absolute http or https address`,
  ],
  [
    "an unknown rights preset",
    "language: fr",
    "rights: { preset: free }\nlanguage: fr",
    `${DIGUE}:9 rights.preset: "free" — expected one of official-fr, licence-ouverte`,
  ],
  ["script in the text", "La digue rouvre.\n", "La <script src='x'> digue.\n", `${DIGUE}:24: "<script src='x'>" — expected `],
  ["an address that runs code", "La digue rouvre.\n", "La [digue](javascript:alert(1)).\n", `${DIGUE}:24: `],
  [
    "a container without an entry",
    "::: document entretien",
    "::: document entretient",
    `${DIGUE}:26: "entretient" — expected an id of the field documents (did you mean "entretien"?)`,
  ],
  [
    "an entry without its words",
    /::: excerpt[^]*:::\n/,
    "",
    `${DIGUE}:15 excerpts[0].id: missing "extrait" — expected its words in the text, between "::: excerpt extrait" and ":::"`,
  ],
  [
    "an excerpt printed twice",
    "::: excerpt",
    "::: excerpt extrait\n\n« Déjà. »\n\n:::\n\n::: excerpt",
    `${DIGUE}:28: twice "extrait" — expected each excerpt in one place of the text`,
  ],
  [
    "a subject named twice",
    "  - port-aven",
    "  - jeanne-dupuis",
    `${DIGUE}:21 subjects[1]: twice "jeanne-dupuis" — expected each subject once`,
  ],
  [
    "a control character",
    "La digue rouvre.\n",
    "La digue \u0007rouvre.\n",
    `${DIGUE}:24: "\\u0007" — expected text without control characters`,
  ],
  [
    "a control character that YAML escapes",
    "headline: La digue rouvre",
    'headline: "La digue\\0"',
    `${DIGUE}:2 headline: "\\u0000" — expected text without control characters`,
  ],
  [
    "half a character that YAML escapes",
    "headline: La digue rouvre",
    'headline: "La digue \\ud83d"',
    `${DIGUE}:2 headline: "\\ud83d" — expected text without control characters`,
  ],
  [
    "front matter that never closes",
    "events: [assises-1]\n---",
    "events: [assises-1]",
    `${DIGUE}:1: missing — expected fields between two lines of ---, then the text`,
  ],
])("tells %s, with its line", ([, from, to, expected]) => {
  const faults = toldOf(from, to);
  expect(faults).toHaveLength(1);
  expect(faults[0]?.slice(0, expected.length)).toBe(expected);
});

test("tells every fault of a file at once, whatever kind each is of", () => {
  const faulty = digue((text) =>
    text
      .replace("section: ports", "section: prots")
      .replace("publishedOn: 2014-05-06", "publishedOn: hier")
      .replace("language: fr", "langage: fr")
      .replace("La digue rouvre.\n", "<b>La digue</b>\n")
      .replace("- port-aven", "- brest"),
  );
  expect(told({ [DIGUE]: faulty }).map((line) => line.split(" — ")[0])).toEqual([
    `${DIGUE}:3 section: "prots"`,
    `${DIGUE}:5 publishedOn: "hier"`,
    `${DIGUE}:9 langage: not a field`,
    `${DIGUE}:21 subjects[1]: "brest"`,
    `${DIGUE}:24: "<b>"`,
    `${DIGUE}:24: "</b>"`,
  ]);
});

test("a faulty article is left out and named; the rest stands", () => {
  const whole = anArticle();
  const { collection, faultySlugs } = read({
    [DIGUE]: digue((text) => text.replace("fr", "français")),
    [articlePath(whole)]: writeArticle(whole),
  });
  expect(collection?.articles).toEqual([whole]);
  expect(faultySlugs).toEqual(["digue"]);
});

test("a faulty subject is told once, at its cause; what points to it stands without the pointer", () => {
  const { collection, faults } = read({ "subjects/port-aven.yaml": "kind: place\n" });
  expect(faults.map(describeFault)).toEqual([
    "subjects/port-aven.yaml:1 name: missing — expected texts by language, such as fr: …",
  ]);
  expect(collection?.articles[0]?.subjects).toEqual(["jeanne-dupuis"]);
  expect(collection?.series[0]?.events[0]).not.toHaveProperty("place");
});

test("an article cannot stand without its source, and its fault is the source's alone", () => {
  const { collection, faults, faultySlugs } = read({
    "sources/gazette-des-quais.yaml": "name: Gazette\nlanguages: [fr]\nrights: {}\n",
  });
  expect(faults.map(({ file, field }) => [file, field])).toEqual([["sources/gazette-des-quais.yaml", "rights.preset"]]);
  expect(collection?.articles).toEqual([]);
  expect(faultySlugs).toEqual(["digue"]);
});

test("a series that cannot be read does not make its events dangle", () => {
  const { collection, faults } = read({ "series/assises.yaml": "name: [\n" });
  expect(faults.map(({ file, code }) => [file, code])).toEqual([["series/assises.yaml", "bad-yaml"]]);
  expect(collection?.articles[0]?.events).toEqual([]);
});

test("without publication or sections nothing stands, and only that is told", () => {
  for (const path of ["publication.yaml", "sections.yaml"]) {
    const { collection, faults } = read({ [path]: undefined });
    expect(collection).toBeUndefined();
    expect(faults.map(({ file, code }) => [file, code])).toEqual([[path, "missing"]]);
  }
  expect(told({ "publication.yaml": "\n# later\n" })).toEqual([
    "publication.yaml: missing — expected some YAML: nothing is written there",
  ]);
});

test("of two articles under one slug neither stands, since nobody knows which is meant", () => {
  const { faults, faultySlugs, collection } = read({
    "articles/2014/06/digue.md": digue((text) => text.replace("2014-05-06", "2014-06-06")),
  });
  expect(faults.map(describeFault)).toEqual([
    `articles/2014/06/digue.md: twice "digue" — expected a file name of its own: ${DIGUE} has this one`,
  ]);
  expect([faultySlugs, collection?.articles]).toEqual([["digue"], []]);
});

test("two articles cannot have had the same SPIP number", () => {
  expect(told({ ...filed({ slug: "a", legacy: { spip: 12 } }), ...filed({ slug: "b", legacy: { spip: 12 } }) })).toEqual([
    "articles/2014/05/b.md:11 legacy.spip: twice 12 — expected a SPIP number of its own: articles/2014/05/a.md has this one",
  ]);
});

test("an article lies in the month of its publication or of its selection", () => {
  const late = anArticle({ publishedOn: "2014-04-30", selection: { on: "2014-05-02", by: "vigie" } });
  const at = (month: string) => told({ [`articles/2014/${month}/${late.slug}.md`]: writeArticle(late) });
  expect(at("04")).toEqual([]);
  expect(at("05")).toEqual([]);
  expect(at("06")).toEqual([
    `articles/2014/06/${late.slug}.md:5 publishedOn: "2014-04-30" — expected the file in articles/2014/04/ or articles/2014/05/`,
  ]);
});

test("a file that nothing reads is told, an image or a README is not", () => {
  expect(told({ "sources/a.yml": "name: A\n", "articles/b.md": "b", "README.md": "# Notes", "images/notes.md": "x" })).toEqual([
    "articles/b.md: expected a file such as articles/2008/03/<slug>.md",
    "sources/a.yml: expected a file such as sources/<slug>.yaml, or publication.yaml, sections.yaml or links.yaml",
  ]);
});

test("a file name that is no slug is told", () => {
  expect(told({ "subjects/Port Aven.yaml": "kind: place\nname: { fr: Port }\n" })).toEqual([
    'subjects/Port Aven.yaml:1 slug: "Port Aven" — expected lower-case letters and digits, joined by single hyphens',
  ]);
});

test("images that are named must be there, when the folder's images are known", () => {
  const image = "image:\n  file: digue.svg\n  alternative: { fr: La digue }\n  width: 10\n  height: 10\n";
  const changed = { [DIGUE]: digue((text) => text.replace("language: fr\n", `language: fr\n${image}`)) };
  expect(told(changed)).toEqual([]);
  expect(told(changed, new Set(["digue.svg"]))).toEqual([]);
  expect(told(changed, new Set(["digues.svg"]))).toEqual([
    `${DIGUE}:11 image.file: "digue.svg" — expected a file of images/ (did you mean "digues.svg"?)`,
  ]);
});

test("a body of five million characters is refused without being read", () => {
  const started = performance.now();
  expect(told({ [DIGUE]: digue((text) => text + "> ".repeat(2_500_000)) })).toEqual([
    `${DIGUE}: 5000458 — expected at most 2,000,000 characters`,
  ]);
  expect(told({ [DIGUE]: digue((text) => text + "mot ".repeat(300_000)) })[0]).toMatch(
    /body: ".*… — expected at most 1,000,000 characters/,
  );
  expect(performance.now() - started).toBeLessThan(1_000);
});

test("a translation of a faulty article stands without the pointer; the faulty one is told", () => {
  const whole = anArticle({ slug: "dyke", translations: ["digue"] });
  const { collection } = read({ [articlePath(whole)]: writeArticle(whole), [DIGUE]: digue((text) => text.replace("fr", "x")) });
  expect(collection?.articles).toEqual([{ ...whole, translations: [] }]);
});

test("line ends of other systems and a byte order mark change nothing", () => {
  const { collection, faults } = read({ [DIGUE]: `\uFEFF${digue().replaceAll("\n", "\r\n")}` });
  expect(faults).toEqual([]);
  expect(collection).toEqual(read().collection);
});

test("sections, curators, events and claims are each there once; the editors' own texts have no HTML", () => {
  const { publication } = aCollection();
  const claim = {
    id: "c",
    question: "q",
    statement: { fr: "x" },
    value: { kind: "number" as const, number: 1 },
    source: { article: "digue" },
  };
  const faults = told({
    "dossiers/la-digue.yaml": writeRecord(aDossier({ text: { fr: "<b>x" }, claims: [claim, claim] })),
    "publication.yaml": writeRecord({
      ...publication,
      about: { fr: "<b>x" },
      curators: [...publication.curators, ...publication.curators],
    }),
    "sections.yaml": "- slug: ports\n  name: { fr: Ports }\n- slug: ports\n  name: { fr: Ports }\n",
    "series/autres.yaml": writeRecord(aSeries({ slug: "autres" })),
  });
  expect(faults.map((fault) => fault.split(" — ")[0])).toEqual([
    'dossiers/la-digue.yaml:14 claims[1].id: twice "c"',
    'dossiers/la-digue.yaml:24 text.fr: "<b>"',
    'publication.yaml:12 curators[1].slug: twice "vigie"',
    'publication.yaml:15 about.fr: "<b>"',
    'sections.yaml:1: twice "ports"',
    'series/autres.yaml:4 events[0].slug: twice "assises-1"',
  ]);
});

test("a claim or a dossier that points to no article is told", () => {
  expect(told({ "dossiers/la-digue.yaml": writeRecord(aDossier({ articles: ["digues"], series: ["assise"] })) })).toEqual([
    'dossiers/la-digue.yaml:4 series[0]: "assise" — expected a file of series/ (did you mean "assises"?)',
    'dossiers/la-digue.yaml:6 articles[0]: "digues" — expected an article\'s slug (did you mean "digue"?)',
  ]);
});

test("links.yaml says what became of addresses, and a check that is written reads back", () => {
  const links: LinkState[] = [
    {
      state: "gone",
      url: "https://gazette.example/a",
      archivedUrl: "https://archive.example/a",
      archivedOn: "2014-05-07",
      checkedOn: "2026-03-02",
    },
    { state: "moved", url: "https://gazette.example/b", movedTo: "https://gazette.example/c", checkedOn: "2026-03-02" },
  ];
  const { collection, faults } = read({ "links.yaml": writeLinks(links.toReversed()) });
  expect(faults).toEqual([]);
  expect(collection?.links).toEqual(links);
  expect(read().collection).not.toHaveProperty("links");
});

test("a faulty links.yaml is told line by line and costs readers nothing else", () => {
  const { collection, faults } = read({
    "links.yaml": `- state: gone
  url: https://gazette.example/a
  checkedOn: 2026-02-30
- state: moved
  url: https://gazette.example/b
  checkedOn: 2026-03-02
- state: lost
  url: https://gazette.example/c
`,
  });
  expect(faults.map(({ line, field, code }) => [line, field, code])).toEqual([
    [3, "[0].checkedOn", "bad-value"],
    [4, "[1].movedTo", "missing"],
    [7, "[2].state", "bad-value"],
  ]);
  expect(collection?.articles).toHaveLength(1);
  expect(collection).not.toHaveProperty("links");
});

test("an address stands once in links.yaml", () => {
  const one = "- { state: gone, url: https://gazette.example/a, checkedOn: 2026-03-02 }\n";
  expect(read({ "links.yaml": one + one }).faults).toMatchObject([{ line: 2, code: "duplicate", field: "[1].url" }]);
});

test("a review of many years has more dead links than an article has letters", () => {
  const long = `https://gazette.example/${"a".repeat(1900)}`;
  const links = Array.from({ length: 1_100 }, (_, rank) => `- { state: gone, url: "${long}${rank}", checkedOn: 2026-03-02 }`);
  const { collection, faults } = read({ "links.yaml": links.join("\n") });
  expect(faults).toEqual([]);
  expect(collection?.links).toHaveLength(1_100);
});
