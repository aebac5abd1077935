import { aSource } from "@revue/core/fixtures";
import { expect, test } from "vitest";
import { aFullArticle, aFullCollection, aRecord } from "../fixtures.ts";
import { Dangling } from "./lookup.ts";
import { quoteOf } from "./quote.ts";

const press = aFullCollection({ sources: [aSource({ rights: { preset: "press", excerptWords: 2 } })] });

test("a record holds no more of the text than may be shown", () => {
  const record = aRecord(aFullArticle(), { collection: press });
  expect(JSON.stringify({ ...record, lookup: undefined })).not.toMatch(/rouvert mardi|phare|Lire le discours/);
});

test("a free record keeps the printed labels of its documents", () => {
  expect(aRecord().article.documents[0]?.label).toBe("Lire le discours");
});

test("a reference that does not resolve says so, instead of being left out", () => {
  expect(() => aRecord(aFullArticle({ source: "nobody" }))).toThrow(Dangling);
  expect(() => aRecord(aFullArticle({ subjects: ["nobody"] }))).toThrow(Dangling);
  expect(() => aRecord(aFullArticle({ section: "ports/quais" }))).toThrow(Dangling);
});

test("the words of an excerpt are found as kept, its list too", () => {
  const { body } = aRecord().text;
  expect(body && quoteOf(body, "extrait")).toBe('"Voici notre digue :\n\n- le phare,\n- le môle."');
  expect(body && quoteOf(body, "autre")).toBeUndefined();
});
