import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { AT } from "../contract/a-collection.ts";
import { aQuestion, CASES, slugsOf } from "../contract/search-asking.ts";
import { openSqlite } from "./open-sqlite.ts";
import { SearchThread } from "../search/search-thread.ts";

test("a thread of its own gives the answers of the store, follows its syncs, and tells what is wrong", async () => {
  const folder = mkdtempSync(join(tmpdir(), "revue-thread-"));
  const path = join(folder, "revue.db");
  const store = await openSqlite(path);
  const thread = new SearchThread(import.meta.url, path);
  onTestFinished(async () => {
    await thread.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });
  await store.sync(CASES, { at: AT });
  const question = aQuestion("ministre", { explain: true, facets: ["section", "year"] });
  expect(await thread.search(question)).toEqual(await store.search(question));
  expect(await thread.suggest("dig", 5)).toEqual(await store.suggest("dig", 5));
  await store.sync({ ...CASES, articles: CASES.articles.slice(0, 1) }, { at: AT });
  expect(slugsOf(await thread.search(question))).toEqual([]);
  await expect(thread.search({ ...question, limit: 0 })).rejects.toThrow(RangeError);
  await thread.close();
  await expect(thread.search(question)).rejects.toThrow("closed");
});

test("a file that is not there is told as the store tells it", async () => {
  const thread = new SearchThread(import.meta.url, join(tmpdir(), "revue-nowhere", "revue.db"));
  await expect(thread.suggest("dig", 5)).rejects.toMatchObject({ name: "StoreUnavailable", code: "unwritable" });
  await thread.close();
});
