import { expect, test } from "vitest";
import { Memo } from "./memo.ts";

test("asks once while the revision lasts, and again in the next", () => {
  const memo = new Memo();
  let asked = 0;
  const ask = (revision: number, question: string): number => memo.at(revision).once([question], () => (asked += 1));
  expect([ask(1, "a"), ask(1, "a"), ask(1, "b"), ask(2, "a"), ask(2, "a"), ask(1, "a")]).toEqual([1, 1, 2, 3, 3, 4]);
});

test("a question without an answer is not asked again either", () => {
  const memo = new Memo().at(1);
  expect(memo.once(["a"], () => undefined)).toBeUndefined();
  expect(memo.once(["a"], () => 1 as number | undefined)).toBeUndefined();
});

test("long answers use up its room sooner", () => {
  const memo = new Memo().at(1);
  const long = (name: string): string => memo.once([name], () => Array.from({ length: 4_000 }, () => name))[0] ?? "";
  let asked = 0;
  memo.once(["short"], () => (asked += 1));
  for (const name of ["a", "b", "c"]) expect(long(name)).toBe(name);
  memo.once(["short"], () => (asked += 1));
  expect(asked).toBe(2);
});
