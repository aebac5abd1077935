import { expect, test } from "vitest";
import { neighbouringRightUntil } from "./neighbouring-right.ts";
import { Rights } from "./rights.ts";

const contract = { preset: "licensed", contract: "CFC 2026-118", from: "2026-01-01", channels: ["page"] };

test("what a file leaves out has the default that its documentation tells", () => {
  expect(Rights.parse({ preset: "press" })).toEqual({ preset: "press", excerptWords: 50 });
  expect(Rights.parse({ preset: "cc-by" })).toEqual({ preset: "cc-by", version: "4.0" });
  expect(Rights.parse(contract)).toEqual({ ...contract, otherwise: "press" });
});

test("a contract may last one day", () => {
  expect(Rights.safeParse({ ...contract, until: contract.from }).success).toBe(true);
});

test.for<[string, object, string]>([
  ["ends before it begins", { ...contract, until: "2025-12-31" }, "until"],
  ["opens no channel", { ...contract, channels: [] }, "channels"],
  ["names a channel we do not have", { ...contract, channels: ["paper"] }, "channels.0"],
  ["has no reference", { ...contract, contract: " " }, "contract"],
  ["has no first day", { ...contract, from: undefined }, "from"],
  ["quotes more than a short quotation", { preset: "press", excerptWords: 301 }, "excerptWords"],
  ["counts words by halves", { preset: "press", excerptWords: 1.5 }, "excerptWords"],
  ["is of a version that was never published", { preset: "cc-by", version: "5.0" }, "version"],
  ["has an empty credit", { preset: "official-fr", credit: "" }, "credit"],
  ["is a preset nobody wrote", { preset: "fair-use" }, "preset"],
])("refuses rights where one %s", ([, rights, field]) => {
  const { error } = Rights.safeParse(rights);
  expect(error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
});

test.for([
  ["2019-06-05", undefined],
  ["2019-06-06", "2021-12-31"],
  ["2023-01-01", "2025-12-31"],
  ["2023-12-31", "2025-12-31"],
  ["2008-03-11", undefined],
] as const)("the neighbouring right over what was published on %s lasts until %s", ([publishedOn, until]) => {
  expect(neighbouringRightUntil(publishedOn)).toBe(until);
});
