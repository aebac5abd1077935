import { expect, test } from "vitest";
import { NearDuplicates } from "./near-duplicates.ts";
import { SIGNATURE_LENGTH } from "./signature.ts";

/** A signature whose first `common` numbers are those of every letter of one form. */
function aLetter(seed: number, common: number): Uint32Array {
  return Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, at) =>
    at < common ? at + 1 : Math.imul(seed * 64 + at + 1, 0x9e3779b1),
  );
}

test("finds the texts that share half of it or more, the nearest first", () => {
  const texts = new NearDuplicates();
  texts.add(aLetter(1, 0));
  texts.add(aLetter(2, 0));
  const copy = aLetter(2, 0).map((number, at) => (at % 8 === 0 ? at : number));
  texts.add(copy);
  expect(texts.near(aLetter(2, 0))).toEqual([
    { rank: 1, likeness: 1 },
    { rank: 2, likeness: 0.875 },
  ]);
});

test("finds the oldest of thousands of letters of one form by what is its own", () => {
  const texts = new NearDuplicates();
  for (let seed = 0; seed < 30_000; seed++) texts.add(aLetter(seed, 40));
  // Its last words changed.
  const [nearest] = texts.near(aLetter(3, 40).map((number, at) => (at > 58 ? at : number)));
  expect(nearest).toEqual({ rank: 3, likeness: (SIGNATURE_LENGTH - 5) / SIGNATURE_LENGTH });
});

test("looks at a bounded number of equal texts", () => {
  const texts = new NearDuplicates();
  for (let rank = 0; rank < 30_000; rank++) texts.add(aLetter(1, 0));
  const found = texts.near(aLetter(1, 0));
  expect(found.length).toBeLessThan(9_000);
  expect(found[0]?.likeness).toBe(1);
});
