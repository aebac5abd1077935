import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { aCollection, anArticle, AT } from "../contract/a-collection.ts";
import { openSqlite } from "./open-sqlite.ts";

/** Another process that fills the store with more than it will have time for. */
const CHILD = `
  import { openStore } from "@revue/store";
  import { aCollection, anArticle } from "@revue/core/fixtures";
  const store = await openStore("sqlite:" + process.argv[1]);
  const body = "Un long texte. ".repeat(500);
  const articles = Array.from({ length: 50_000 }, (_, index) => anArticle({ slug: "article-" + index, body }));
  await store.sync(aCollection({ articles }), { at: "2026-03-02T06:30:00Z" });
`;

test("a process killed in the middle of a sync leaves the state before it whole", async () => {
  const folder = mkdtempSync(join(tmpdir(), "revue-killed-"));
  const path = join(folder, "revue.db");
  const collection = aCollection([anArticle({ slug: "article-1" }), anArticle({ slug: "avant" })]);
  const before = await openSqlite(path);
  await before.sync(collection, { at: AT, contentDigest: "folder-1" });
  const revision = await before.revision();
  await before.close();

  const child = spawn(process.execPath, ["--conditions=source", "--input-type=module", "--eval", CHILD, path], {
    stdio: "inherit",
  });
  const ended = once(child, "exit");
  // What does not fit its cache goes to the write-ahead log before the end: then it is in the middle.
  const written = (): number => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  while (written() < 2 ** 20 && child.exitCode === null) await setTimeout(5);
  child.kill("SIGKILL");
  expect((await ended)[1]).toBe("SIGKILL");

  const after = await openSqlite(path);
  expect(await after.revision()).toEqual(revision);
  const { articles } = await after.listArticles({ sort: "newest", limit: 10 });
  expect(articles.map(({ summary }) => summary.slug)).toEqual(["avant", "article-1"]);
  expect(await after.sync(collection, { at: AT })).toMatchObject({ unchanged: 2, added: 0, changed: 0, removed: 0 });
  await after.close();
  rmSync(folder, { recursive: true });
}, 60_000);
