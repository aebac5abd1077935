import { inject, onTestFinished, test, expect } from "vitest";
import { AT } from "../contract/a-collection.ts";
import { aQuestion, CASES, slugsOf } from "../contract/search-asking.ts";
import { openStore } from "../open-store.ts";
import { SearchThread } from "../search/search-thread.ts";

test("a thread of its own gives the answers of the store, follows its syncs, and says when the database is away", async () => {
  const address = inject("postgres");
  const store = await openStore(`${address}?schema=search_thread`);
  const thread = new SearchThread(import.meta.url, { address, schema: "search_thread" });
  const away = new SearchThread(import.meta.url, { address: address.replace(/:\d+\//, ":1/"), schema: "search_thread" });
  onTestFinished(async () => {
    await Promise.all([thread.close(), away.close()]);
    await store.close();
  });
  await store.sync(CASES, { at: AT });
  const question = aQuestion("ministre", { explain: true, facets: ["section", "year"] });
  expect(await thread.search(question)).toEqual(await store.search(question));
  expect(await thread.suggest("dig", 5)).toEqual(await store.suggest("dig", 5));
  await store.sync({ ...CASES, articles: CASES.articles.slice(0, 1) }, { at: AT });
  expect(slugsOf(await thread.search(question))).toEqual([]);
  await expect(away.search(question)).rejects.toMatchObject({ name: "StoreUnavailable", code: "unreachable" });
});
