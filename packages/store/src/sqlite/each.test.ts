import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCollection, anArticle, AT } from "../contract/a-collection.ts";
import { CollectionChanged, type Store } from "../store.ts";
import { Connection } from "./connection.ts";
import { eachArticle } from "./each.ts";
import { openSqlite } from "./open-sqlite.ts";

const HOLD_MS = 30;
const state = (headline: string): ReturnType<typeof aCollection> =>
  aCollection(Array.from({ length: 120 }, (_, index) => anArticle({ slug: `article-${index}`, headline })));

const folder = mkdtempSync(join(tmpdir(), "revue-each-"));
const path = join(folder, "revue.db");
let store: Store;
beforeAll(async () => {
  store = await openSqlite(path);
  await store.sync(state("avant"), { at: AT });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const open = (): Connection => new Connection(path, { readOnly: true });

test("a reader slower than the hold goes on while the collection is the same", async () => {
  let walked = 0;
  for await (const { article } of eachArticle(open, {}, HOLD_MS)) {
    expect(article.headline).toBe("avant");
    if (walked % 60 === 0) await setTimeout(HOLD_MS * 2);
    walked += 1;
  }
  expect(walked).toBe(120);
});

test("a reader slower than the hold is told when the collection has changed, and has let go of the old state", async () => {
  const connection = open();
  const walk = eachArticle(() => connection, {}, HOLD_MS);
  await walk.next();
  await setTimeout(HOLD_MS * 2);
  expect(connection.database.isTransaction).toBe(false);
  await store.sync(state("après"), { at: AT });
  const rest = async (): Promise<void> => {
    for await (const { article } of walk) expect(article.headline).toBe("avant");
  };
  await expect(rest()).rejects.toThrow(CollectionChanged);
  expect(connection.database.isOpen).toBe(false);
});
