import { describeFault, writeArticle, type Fault } from "@revue/core";
import { anArticle } from "@revue/core/fixtures";
import { readFolder } from "@revue/core/node";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { aFolder, articleFile as article } from "../../test/content-folder.ts";
import { checkFolder } from "./check-folder.ts";

async function bothWays(folder: string): Promise<{ streamed: string[]; whole: string[]; articles: number }> {
  const faults: Fault[] = [];
  const { articles } = checkFolder(folder, { onFault: (fault) => faults.push(fault), batch: 2 });
  return { streamed: faults.map(placeOf).sort(), whole: (await readFolder(folder)).faults.map(placeOf).sort(), articles };
}

/** Faults that stand twice are told of the later file; their words may name another first one. */
const placeOf = (fault: Fault): string =>
  fault.code === "duplicate" ? `${fault.file} ${fault.code} ${fault.field ?? ""}` : describeFault(fault);

test("finds in batches what is found in the whole: faults, dangling pointers, doubles across batches", async () => {
  const folder = aFolder({
    ...article("a", { translations: ["e"], legacy: { spip: 1 } }),
    ...article("b", { section: "prots" }),
    ...article("c", { translations: ["nowhere"] }),
    ...article("d", { subjects: ["personne"] }),
    ...article("e", { translations: ["a"], legacy: { spip: 1 } }),
    ...article("f", { publishedOn: "2014-06-06", selection: { on: "2014-06-06", by: "vigie" } }),
    "articles/2014/05/f.md": writeArticle(anArticle({ slug: "f" })),
    "articles/2014/05/g.md": "no front matter",
    "dossiers/digue.yaml": "title:\n  fr: La digue\narticles: [a, e, absent]\n",
    "stray.md": "x",
  });
  const { streamed, whole } = await bothWays(folder);
  expect(whole.length).toBeGreaterThan(6);
  expect(streamed).toEqual(whole);
});

test("a whole collection without fault has none in batches, and counts its articles", async () => {
  const folder = aFolder({
    ...article("a", { translations: ["c"] }),
    ...article("b"),
    ...article("c", { translations: ["a"] }),
    ...article("d"),
    "dossiers/digue.yaml": "title:\n  fr: La digue\narticles: [a, d]\n",
  });
  expect(await bothWays(folder)).toEqual({ streamed: [], whole: [], articles: 4 });
});

test("a folder without a publication says so", () => {
  const folder = mkdtempSync(join(tmpdir(), "revue-check-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const faults: Fault[] = [];
  checkFolder(folder, { onFault: (fault) => faults.push(fault) });
  expect(faults.map(({ file }) => file).sort()).toEqual(["publication.yaml", "sections.yaml"]);
});
