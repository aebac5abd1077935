import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spellingDistance } from "./spelling-distance.ts";
import { buildSpelling, splitWord } from "./spelling.ts";

describe("measures mistakes as French makes them", () => {
  test.for<[string, string, number]>([
    ["conseil", "conseil", 0],
    ["consiel", "conseil", 1],
    ["consel", "conseil", 1],
    ["aggression", "agression", 0.5],
    ["dicsours", "discours", 1],
    ["kosovo", "cosovo", 0.5],
    ["ministre", "ministres", 0.5],
    ["paris", "moscou", Infinity],
  ])("%s, %s: %d", ([a, b, cost]) => {
    expect(spellingDistance(a, b, 2)).toBe(cost);
  });

  test("is the same both ways, and gives up only beyond the bound", () => {
    const form = fc.string({ unit: fc.constantFrom("a", "b", "s", "z", "e"), maxLength: 8 });
    fc.assert(
      fc.property(form, form, (a, b) => {
        const whole = spellingDistance(a, b, 100);
        expect(spellingDistance(b, a, 100)).toBe(whole);
        expect(spellingDistance(a, b, 2)).toBe(whole <= 2 ? whole : Infinity);
      }),
    );
  });
});

const spelling = buildSpelling([
  { form: "conseil", count: 900 },
  { form: "conseils", count: 40 },
  { form: "concert", count: 80 },
  { form: "porte", count: 50 },
  { form: "avions", count: 30 },
  { form: "liban", count: 10 },
]);

test("suggests the nearest known word, then the commonest", () => {
  expect(spelling.suggest("consiel", 2).map((word) => word.form)).toEqual(["conseil", "conseils"]);
  expect(spelling.suggest("conseil", 1).map((word) => word.form)).toEqual(["conseils"]);
  expect(spelling.suggest("xy", 5)).toEqual([]);
  expect(spelling.suggest("libna", 5).map((word) => word.form)).toEqual(["liban"]);
});
test("cuts a compound typed in one word", () => {
  expect(splitWord("porteavions", spelling)).toEqual(["porte", "avions"]);
  expect(splitWord("portenavions", spelling)).toBeUndefined();
});

test("misses nothing that looking at every word would find", () => {
  const form = fc.string({ unit: fc.constantFrom("c", "k", "l", "m"), minLength: 6, maxLength: 9 });
  fc.assert(
    fc.property(fc.uniqueArray(form, { maxLength: 40 }), form, (all, typed) => {
      const near = all.filter(
        (word) => word !== typed && Math.abs(word.length - typed.length) <= 2 && spellingDistance(typed, word, 2) <= 2,
      );
      const suggested = buildSpelling(all.map((word) => ({ form: word, count: 1 }))).suggest(typed, 100);
      expect(suggested.map((word) => word.form).sort()).toEqual(near.sort());
    }),
  );
});

test("what is far too long for a compound is not cut anywhere", () => {
  let asked = 0;
  const count = (): number => (asked += 1);
  expect(splitWord("a".repeat(10_000), { count, suggest: () => [] })).toBeUndefined();
  expect(asked).toBe(0);
});

test("of as many as are wanted the nearest are given, whatever the length of others", () => {
  const words = ["marine", "marines", "marin", "ramine", "maline"].map((form, index) => ({ form, count: index + 1 }));
  const all = buildSpelling(words).suggest("marinne", 10);
  for (const limit of [1, 2, 3, 4]) expect(buildSpelling(words).suggest("marinne", limit)).toEqual(all.slice(0, limit));
});
