import { expect, test } from "vitest";
import { reference } from "./reference.ts";

const article = {
  headline: "Les ponts de la ville : qui paie ?",
  source: { slug: "gazette", name: "Gazette" },
  publishedOn: "2008-03-01",
  selection: { on: "2008-03-02", by: { slug: "vigie", name: "Vigie" } },
  language: "fr",
};
const facts = { publication: "La Vigie", address: "https://vigie.example/articles/ponts", readOn: "2026-11-24" } as const;

test("cites an unsigned article by its headline, in French", () => {
  expect(reference(article, { ...facts, language: "fr" })).toBe(
    "Les ponts de la ville\u00a0: qui paie\u202f? Gazette [en ligne], 1er mars 2008. " +
      "Sélectionné dans La Vigie le 2 mars 2008 [consulté le 24 novembre 2026]. " +
      "Disponible à l’adresse\u00a0: https://vigie.example/articles/ponts",
  );
});

test("a printed signature comes first, untouched", () => {
  const signed = { ...article, byline: { kind: "signed" as const, line: "Jeanne Dupuis", people: ["Jeanne Dupuis"] } };
  expect(reference(signed, { ...facts, language: "en" })).toMatch(
    /^Jeanne Dupuis\. Les ponts .* Gazette \[online\], 1 March 2008\. Selected in La Vigie on 2 March 2008 \[viewed 24 November 2026\]/u,
  );
});
