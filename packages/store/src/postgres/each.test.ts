import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { aCollection, anArticle, AT } from "../contract/a-collection.ts";
import { openStore } from "../open-store.ts";
import { CollectionChanged, type Store } from "../store.ts";
import { eachArticle } from "./each.ts";

const HOLD_MS = 50;
const SCHEMA = "each_article";
const state = (headline: string): ReturnType<typeof aCollection> =>
  aCollection(Array.from({ length: 120 }, (_, index) => anArticle({ slug: `article-${index}`, headline })));

let store: Store;
let client: Client;
beforeAll(async () => {
  store = await openStore(`${inject("postgres")}?schema=${SCHEMA}`);
  await store.sync(state("avant"), { at: AT });
  client = new Client({ connectionString: inject("postgres"), options: `-c search_path=${SCHEMA}`, application_name: SCHEMA });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await store.close();
});

/** Whether the walk's connection is in a transaction, as the server sees it. */
async function isHeld(): Promise<boolean> {
  const other = new Client({ connectionString: inject("postgres") });
  await other.connect();
  const { rows } = await other.query("SELECT state FROM pg_stat_activity WHERE application_name = $1", [SCHEMA]);
  await other.end();
  return rows[0]?.state === "idle in transaction";
}

test("a reader slower than the hold goes on while the collection is the same", async () => {
  let walked = 0;
  for await (const { article } of eachArticle(client, {}, HOLD_MS)) {
    expect(article.headline).toBe("avant");
    if (walked % 60 === 0) await setTimeout(HOLD_MS * 2);
    walked += 1;
  }
  expect(walked).toBe(120);
});

test("a reader slower than the hold is told when the collection has changed, and has let go of the old state", async () => {
  const walk = eachArticle(client, {}, HOLD_MS * 40);
  await walk.next();
  expect(await isHeld()).toBe(true);
  await expect.poll(isHeld, { timeout: 20_000 }).toBe(false);
  await store.sync(state("après"), { at: AT });
  const rest = async (): Promise<void> => {
    for await (const { article } of walk) expect(article.headline).toBe("avant");
  };
  await expect(rest()).rejects.toThrow(CollectionChanged);
  expect(await isHeld()).toBe(false);
});
