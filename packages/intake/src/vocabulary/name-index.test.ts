import { expect, test } from "vitest";
import { NameIndex } from "./name-index.ts";

const names = new NameIndex([
  { slug: "onu", forms: ["Organisation des Nations unies", "ONU", "UN"], isProper: true },
  { slug: "conseil", forms: ["Conseil de sécurité de l’ONU"], isProper: true },
  { slug: "nice", forms: ["Nice"], isProper: true },
  { slug: "peche", forms: ["pêche", "Pêche"] },
]);
const slugs = (text: string, language = "fr") => names.mentionsIn(text, language).map(({ slug }) => slug);

test("finds names whatever their accents and apostrophes, and tells how they were printed", () => {
  expect(names.mentionsIn("La pêche, dit l'Organisation des nations unies", "fr")).toMatchObject([
    { slug: "peche", printed: "pêche" },
    { slug: "onu", printed: "Organisation des nations unies" },
  ]);
});

test("of names that overlap the longest is meant", () => {
  expect(slugs("le Conseil de sécurité de l’ONU, puis l’ONU")).toEqual(["conseil", "onu"]);
});

test("an acronym is found in capitals only: « un » is not the UN", () => {
  expect(slugs("un accord à l’onu")).toEqual([]);
  expect(slugs("The UN said", "en")).toEqual(["onu"]);
});

test("a proper name of one word has its capital", () => {
  expect(slugs("a nice day in Nice", "en")).toEqual(["nice"]);
});

test("a form claimed by two subjects is nobody's", () => {
  const index = new NameIndex([
    { slug: "igor-ivanov", forms: ["Ivanov", "Igor Ivanov"] },
    { slug: "sergei-ivanov", forms: ["Ivanov"] },
  ]);
  expect(index.mentionsIn("Ivanov et Igor Ivanov", "fr").map(({ slug }) => slug)).toEqual(["igor-ivanov"]);
});
