import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readBody, toMarkdown } from "@revue/core";
import { collection } from "@revue/core/data";
import { expect, test } from "vitest";
import { subjectNames } from "../vocabulary/subject-names.ts";
import { readSpipText } from "./read-spip-text.ts";

const seed = readFileSync(join(import.meta.dirname, "../../test/spyworld-article7212.txt"), "utf8");
const printed = collection.articles.find(({ legacy }) => legacy?.spip === 7212);
const kinds = new Map(collection.subjects.map(({ slug, kind }) => [slug, kind]));
const speakers = { names: subjectNames(collection.subjects), kindOf: (slug: string) => kinds.get(slug) };

test("the seed's text file is the seed article, word for word", () => {
  const draft = readSpipText(seed, { speakers });
  expect(draft).toMatchObject({
    headline: printed?.headline,
    sourceName: "Diplomatie.gouv.fr",
    sectionNames: ["Défense", "International"],
    publishedOn: printed?.publishedOn,
    selectedOn: printed?.selection.on,
    selectedBy: "Spyworld",
    capturedOn: printed?.capturedOn,
    language: "fr",
    body: toMarkdown(readBody(printed?.body ?? "").body).trim(),
  });
  expect(draft?.documents.map(({ id, kind, label, medium }) => ({ id, kind, label, medium }))).toEqual(
    printed?.documents.map(({ id, kind, label, medium }) => ({ id, kind, label, medium })),
  );
  expect(draft?.excerpts.map(({ id, document }) => ({ id, document }))).toEqual(
    printed?.excerpts.map(({ id, document }) => ({ id, document })),
  );
  expect(draft?.documents[1]?.speakers).toEqual(["bernard-kouchner", "herve-morin"]);
});

test("tools, the image's text and the printed day are recognised, not kept as text", () => {
  const draft = readSpipText(seed, { speakers });
  expect(draft?.dropped.map((line) => line.split(":")[0])).toEqual(["text of the image", "tools"]);
  expect(draft?.body).not.toMatch(/Imprimer|logo/);
});

test("without a vocabulary the words stay, the people are not guessed", () => {
  const draft = readSpipText(seed);
  expect(draft?.documents.map(({ id, speakers }) => ({ id, speakers }))).toEqual([
    { id: "entretien", speakers: [] },
    { id: "conference-de-presse-conjointe", speakers: [] },
  ]);
});

test("some other text is not taken for a SPIP page", () => {
  expect(readSpipText("La digue\n\nElle a rouvert mardi 6 mai 2014.")).toBeUndefined();
});
