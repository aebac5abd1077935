import { readFolder } from "@revue/core/node";
import { expect, test } from "vitest";
import { aFolder, articleFile as article } from "../../test/content-folder.ts";
import { articleBatches } from "./article-batches.ts";

test("gives in batches the articles of the whole, linked and in its order", async () => {
  const folder = aFolder({
    ...article("a", { translations: ["e"], publishedOn: "2014-05-06" }),
    ...article("b", { publishedOn: "2014-06-01" }),
    ...article("c", { publishedOn: "2014-06-30", translations: ["a"] }),
    ...article("d", { publishedOn: "2013-01-01", section: "nowhere" }),
    ...article("e", { publishedOn: "2012-02-02", translations: ["a"] }),
  });
  const batches = [...articleBatches(folder, { batch: 2 })];
  expect(batches.length).toBeGreaterThan(1);
  const whole = await readFolder(folder);
  expect(batches.flatMap(({ articles }) => articles)).toEqual(whole.collection?.articles);
  expect(batches.flatMap(({ faulty }) => faulty)).toEqual(["articles/2013/01/d.md"]);
});

test("a month too long for memory is cut, and nothing of it is lost", () => {
  const names = Array.from({ length: 11 }, (_, rank) => `a-${rank + 10}`);
  const folder = aFolder(Object.assign({}, ...names.map((name) => article(name))) as Record<string, string>);
  const batches = [...articleBatches(folder, { batch: 1 })];
  expect(batches.map(({ articles }) => articles.length)).toEqual([4, 4, 3]);
  expect(new Set(batches.flatMap(({ articles }) => articles.map(({ slug }) => slug)))).toEqual(new Set(names));
});

test("a publication without articles is one batch, one that cannot be read is none", () => {
  expect([...articleBatches(aFolder())]).toMatchObject([{ articles: [], faulty: [] }]);
  expect([...articleBatches(aFolder({ "publication.yaml": "name: [" }))]).toEqual([]);
});
