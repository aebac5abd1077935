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

test("an answer under way is waited for, not asked again, and belongs to the state it was asked in", async () => {
  const memo = new Memo();
  let asked = 0;
  const ask = (state: string): Promise<string> =>
    memo.at(state).once(["a"], async () => {
      asked += 1;
      await Promise.resolve();
      return state;
    });
  expect(await Promise.all([ask("one"), ask("one"), ask("two"), ask("two")])).toEqual(["one", "one", "two", "two"]);
  expect(asked).toBe(2);
});

test("an answer that failed is asked again", async () => {
  const answers = new Memo().at(1);
  await expect(answers.once(["a"], () => Promise.reject(new Error("not now")))).rejects.toThrow("not now");
  expect(await answers.once(["a"], () => Promise.resolve(1))).toBe(1);
});
