import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Collection, describeFault } from "@revue/core";
import { readFolder } from "@revue/core/node";
import { expect, onTestFinished, test } from "vitest";
import { synthesise } from "./synthesise.ts";
import { writeSynthetic } from "./write-synthetic.ts";

test("the same seed gives the same collection, another seed another one", () => {
  const wish = { seed: 1, articles: 40 };
  expect(synthesise(wish).collection()).toStrictEqual(synthesise(wish).collection());
  expect(synthesise({ ...wish, seed: 2 }).collection()).not.toEqual(synthesise(wish).collection());
});

test("a collection is what the schemas give, and has as many of everything as was wished", () => {
  const collection = synthesise({ seed: "sizes", articles: 300, sections: 7, sources: 9, subjects: 120 }).collection();
  expect(Collection.parse(collection)).toStrictEqual(collection);
  expect([collection.articles, collection.sections, collection.sources, collection.subjects].map(({ length }) => length)).toEqual(
    [300, 7, 9, 120],
  );
});

test("written to a folder and read again, it is the same collection, without a fault", async () => {
  const folder = mkdtempSync(join(tmpdir(), "revue-synthetic-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const wish = { seed: 3, articles: 500 };
  writeSynthetic(folder, wish);
  const { collection, faults } = await readFolder(folder);
  expect(faults.map(describeFault)).toEqual([]);
  const written = synthesise(wish).collection();
  expect(collection?.articles).toStrictEqual(written.articles);
  expect(collection?.dossiers.map(({ articles }) => articles)).toEqual(
    expect.arrayContaining(written.dossiers.map(({ articles }) => articles)),
  );
});

test("bodies are about 3,000 characters, with excerpts, lists and several rights among them", () => {
  const { articles, sources } = synthesise({ seed: 4, articles: 400 }).collection();
  const mean = articles.reduce((sum, { body }) => sum + body.length, 0) / articles.length;
  expect(mean).toBeGreaterThan(2_500);
  expect(mean).toBeLessThan(3_800);
  expect(articles.filter(({ excerpts }) => excerpts.length > 0).length).toBeGreaterThan(30);
  expect(articles.some(({ body }) => body.includes("\n- "))).toBe(true);
  expect(new Set(sources.map(({ rights }) => rights.preset)).size).toBeGreaterThan(4);
});

test("words follow Zipf's law: few are frequent, most are met once", () => {
  const counts = new Map<string, number>();
  for (const { body } of synthesise({ seed: 5, articles: 400 }).articles())
    for (const [word] of body.toLowerCase().matchAll(/\p{L}{4,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ordered = [...counts.values()].sort((a, b) => b - a);
  expect(ordered.length).toBeGreaterThan(8_000);
  const total = ordered.reduce((sum, count) => sum + count, 0);
  expect(ordered.slice(0, 500).reduce((sum, count) => sum + count, 0) / total).toBeGreaterThan(0.5);
  expect(ordered.filter((count) => count === 1).length / ordered.length).toBeGreaterThan(0.25);
});

test.for([0, 1, 2])("a collection of %i articles is a collection too", (articles) => {
  const collection = synthesise({ seed: 6, articles, subjects: 0 }).collection();
  expect(Collection.parse(collection).articles).toHaveLength(articles);
});
