import { anEvent, aSeries, aSource } from "@revue/core/fixtures";
import { expect, test } from "vitest";
import { aFullArticle, aFullCollection, aRecord } from "../fixtures.ts";
import { toJsonLd } from "./json-ld.ts";

const page = "https://vigie.example/articles/la-digue-de-port-aven-rouvre";
type Node = Record<string, unknown>;
const graph = (record = aRecord()) => toJsonLd(record)["@graph"] as Node[];
/** The one object that describes what has this name; others only point to it. */
const node = (id: string, nodes = graph()) => [...everyObject(nodes)].find((one) => one["@id"] === id && "@type" in one);

/** Every object of the graph, however deep. */
function* everyObject(value: unknown): Generator<Node> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield value as Node;
  for (const inner of Object.values(value)) yield* everyObject(inner);
}

test("the review's page is a new work, based on the original; their dates and publishers stay apart", () => {
  expect(node(`${page}#article`)).toMatchObject({
    "@type": "NewsArticle",
    datePublished: "2014-05-07",
    publisher: { name: "La Vigie" },
    isBasedOn: { "@id": `${page}#original`, "@type": "NewsArticle" },
    license: "https://creativecommons.org/licenses/by/4.0/",
    creditText: "Gazette & quais",
    isAccessibleForFree: true,
    articleSection: ["Ports"],
  });
  expect(node(`${page}#original`)).toMatchObject({
    datePublished: "2014-05-06",
    publisher: { name: "Gazette & quais", url: "https://gazette.example/" },
    author: [{ "@type": "Person", name: "Jeanne Dupuis" }],
  });
  expect(node(`${page}#original`)).not.toHaveProperty("url");
});

test("a quotation names who said it and is part of its document", () => {
  expect(node(`${page}#excerpt-extrait`)).toMatchObject({
    "@type": "Quotation",
    text: '"Voici notre digue :\n\n- le phare,\n- le môle."',
    creator: [{ "@id": "https://vigie.example/sujets/jeanne-dupuis" }],
    isPartOf: { "@id": `${page}#document-discours` },
  });
  expect(node(`${page}#document-discours`)).toMatchObject({ datePublished: "2014-05-05", url: "https://ville.example/discours" });
});

test("a quotation keeps its words back where the article may not be shown whole", () => {
  const collection = aFullCollection({ sources: [aSource({ rights: { preset: "press", excerptWords: 50 } })] });
  const nodes = graph(aRecord(aFullArticle(), { collection }));
  expect(node(`${page}#excerpt-extrait`, nodes)).not.toHaveProperty("text");
  expect(JSON.stringify(nodes)).not.toContain("phare");
});

test("an event says when, where and who", () => {
  expect(node("https://vigie.example/evenements/assises-1")).toMatchObject({
    "@type": "Event",
    startDate: "2014-05-06",
    location: { "@id": "https://vigie.example/sujets/port-aven" },
    attendee: [{ "@id": "https://vigie.example/sujets/jeanne-dupuis" }],
    superEvent: { "@type": "EventSeries", name: "Assises des ports" },
  });
});

test("who received those who met is not said to have been at the event", () => {
  const event = anEvent({ participants: [{ person: "jeanne-dupuis", role: "received-by" }] });
  const collection = aFullCollection({ series: [aSeries({ events: [event] })] });
  const nodes = graph(aRecord(aFullArticle(), { collection }));
  expect(node("https://vigie.example/evenements/assises-1", nodes)).not.toHaveProperty("attendee");
});

test("a person is described once, the first time, and pointed to afterwards", () => {
  const id = "https://vigie.example/sujets/jeanne-dupuis";
  const [first, ...others] = [...everyObject(graph())].filter((one) => one["@id"] === id);
  expect(first).toMatchObject({ "@type": "Person", name: "Jeanne Dupuis", sameAs: "http://www.wikidata.org/entity/Q1" });
  expect(others).toEqual([{ "@id": id }, { "@id": id }, { "@id": id }]);
});

test("a speaker who is not among the article's subjects is described where first named", () => {
  const nodes = graph(aRecord(aFullArticle({ subjects: [], events: [] })));
  expect(node(`${page}#document-discours`, nodes)).toMatchObject({ author: [{ "@type": "Person", name: "Jeanne Dupuis" }] });
  expect(node(`${page}#excerpt-extrait`, nodes)).toMatchObject({
    creator: [{ "@id": expect.stringContaining("jeanne-dupuis") }],
  });
});

test("the breadcrumb goes from the home page to the article, in order", () => {
  expect(graph().find((one) => one["@type"] === "BreadcrumbList")).toMatchObject({
    itemListElement: [
      { position: 1, name: "La Vigie", item: "https://vigie.example/" },
      { position: 2, name: "Ports", item: "https://vigie.example/rubriques/ports" },
      { position: 3, item: page },
    ],
  });
});

test("only identifiers that somebody checked are given", () => {
  const persons = [...everyObject(graph())].filter((one) => "sameAs" in one);
  expect(persons.map((one) => one.sameAs)).toEqual(["http://www.wikidata.org/entity/Q1"]);
});

test("every pointer inside the page leads to a node, every node has a type, and nothing is empty", () => {
  const objects = [...everyObject(graph())];
  const described = new Set(objects.filter((one) => "@type" in one).map((one) => one["@id"]));
  for (const one of objects) {
    const pointer = Object.keys(one).length === 1 && "@id" in one;
    expect(pointer ? described.has(one["@id"]) : "@type" in one).toBe(true);
    expect(Object.values(one)).not.toContain(undefined);
    expect(Object.values(one)).not.toContain("");
  }
});
