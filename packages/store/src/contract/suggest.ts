import { expect, test } from "vitest";
import type { Open } from "../contract.ts";
import { withStore } from "./opened.ts";
import { CASES } from "./search-asking.ts";

/** What is proposed while a reader types. */
export function suggestContract(open: Open): void {
  const said = async (typed: string, limit = 8): Promise<string[]> => {
    let all: string[] = [];
    await withStore(open, CASES, async (store) => {
      all = (await store.suggest(typed, limit))?.map((one) => `${one.kind}: ${one.text}`) ?? [];
    });
    return all;
  };

  test.for<[string, string[]]>([
    ["dig", ["headline: La digue de Port-Aven", "word: digue"]],
    ["pech", ["word: pêcheurs"]],
    ["conseil gen", ["subject: Conseil général de la mer", "word: conseil général"]],
    ["cgm", ["subject: Conseil général de la mer", "headline: Le budget du CGM", "word: CGM"]],
    ["la dig", ["headline: La digue de Port-Aven", "word: la digue"]],
    ["d", []],
    ["", []],
    ["?", []],
    ["zzzz", []],
  ])("%s", async ([typed, expected]) => {
    expect(await said(typed)).toEqual(expected);
  });

  test("never more than asked for", async () => {
    expect(await said("co", 1)).toHaveLength(1);
    expect((await said("co", 20)).length).toBeGreaterThan(1);
  });

  test("a subject says its kind and how many articles are filed under it, a headline its article", () =>
    withStore(open, CASES, async (store) => {
      expect((await store.suggest("cgm", 5))?.slice(0, 2)).toEqual([
        { kind: "subject", text: "Conseil général de la mer", slug: "cgm", subjectKind: "organisation", count: 1 },
        { kind: "headline", text: "Le budget du CGM", slug: "h" },
      ]);
    }));
}
