import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aCollection, anArticle, AT } from "../contract/a-collection.ts";
import { DERIVED_VERSION } from "../derived-version.ts";
import { openStore } from "../open-store.ts";
import { StoreUnavailable } from "../store.ts";
import { openSqlite } from "./open-sqlite.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "revue-open-"));
  path = join(folder, "revue.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

const two = aCollection([anArticle({ slug: "un" }), anArticle({ slug: "deux" })]);
const fill = async (collection = two): Promise<void> => {
  const store = await openSqlite(path);
  await store.sync(collection, { at: AT, contentDigest: "folder-1" });
  await store.close();
};
const refusal = (code: StoreUnavailable["code"], words: RegExp): object =>
  expect.objectContaining({ name: "StoreUnavailable", code, message: expect.stringMatching(words) });

test("makes the folder and the file, and leaves one file when it is closed", async () => {
  const store = await openStore(`sqlite:${join(folder, "new/data/revue.db")}`);
  await store.sync(two, { at: AT });
  await store.close();
  expect(readdirSync(join(folder, "new/data"))).toEqual(["revue.db"]);
});

test.for(["mysql://user:secret@host/db", "revue.db", "sqlite:", "", "sqlite"])(
  "an address of %j is refused in one sentence",
  async (address) => {
    await expect(openStore(address)).rejects.toEqual(refusal("unsupported", /^A store's address is sqlite:<path>, [^\n]*\.$/));
    await expect(openStore(address)).rejects.not.toThrow(/secret/);
  },
);

test("a path through a file, or to a folder, is refused", async () => {
  writeFileSync(path, "");
  await expect(openSqlite(join(path, "x/revue.db"))).rejects.toEqual(refusal("unwritable", /cannot be made/));
  await expect(openSqlite(folder)).rejects.toEqual(refusal("unwritable", /is not a file/));
});

// A file system in which nobody can make a file, the superuser included.
test.runIf(process.platform === "linux")("a folder that cannot be written is refused", async () => {
  await expect(openSqlite("/proc/self/revue.db")).rejects.toEqual(refusal("unwritable", /cannot be opened or written/));
});

test("what is not a database is refused with what to do, and left as it is", async () => {
  writeFileSync(path, "Ceci n’est pas une base de données.\n".repeat(200));
  await expect(openSqlite(path)).rejects.toEqual(refusal("corrupt", /is not a database\. Stop/));
  expect(readFileSync(path, "utf8")).toContain("Ceci");
});

test.for([
  ["its middle overwritten", (bytes: Buffer) => bytes.fill(0xa5, 8_192, bytes.length - 4_096)],
  ["its end cut off", (bytes: Buffer) => bytes.subarray(0, 12_288)],
] as const)("a database with %s is refused, and with `rebuild` set aside", async ([, damage]) => {
  await fill();
  const whole = statSync(path).size;
  writeFileSync(path, damage(readFileSync(path)));
  await expect(openSqlite(path)).rejects.toEqual(refusal("corrupt", /damaged .* Stop/));

  const store = await openSqlite(path, { rebuild: true });
  expect(await store.revision()).toEqual({ number: 0, articles: 0 });
  expect(await store.sync(two, { at: AT })).toMatchObject({ added: 2 });
  await store.close();
  const aside = readdirSync(folder).filter((name) => name !== "revue.db");
  expect(aside[0]).toMatch(/^revue\.db\.corrupt-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d$/);
  for (const name of aside) expect(name.startsWith(aside[0] ?? "none")).toBe(true);
  expect(statSync(join(folder, aside[0] ?? "")).size).toBeLessThanOrEqual(whole);
});

test("damage met while reading is told as such", async () => {
  await fill(aCollection(Array.from({ length: 3_000 }, (_, index) => anArticle({ slug: `article-${index}` }))));
  const store = await openSqlite(path);
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xa5, 40_960, bytes.length - 4_096));
  await expect(store.listArticles({ sort: "oldest", limit: 200 })).rejects.toEqual(refusal("corrupt", /damaged/));
  await store.close();
});

test("another program's database is refused, and never set aside", async () => {
  const other = new DatabaseSync(path);
  other.exec("CREATE TABLE notes (text TEXT)");
  other.close();
  await expect(openSqlite(path, { rebuild: true })).rejects.toEqual(refusal("unsupported", /another program/));
  expect(readdirSync(folder)).toEqual(["revue.db"]);
});

test.for(["PRAGMA user_version = 99", "UPDATE meta SET value = 99 WHERE name = 'derived-version'"])(
  "a store of a newer version is refused: %s",
  async (change) => {
    await fill();
    const db = new DatabaseSync(path);
    db.exec(change);
    db.close();
    await expect(openSqlite(path)).rejects.toEqual(refusal("too-new", /newer version/));
  },
);

test("derived tables of an older version are filled again; the secret, the changes and other tables stay", async () => {
  await fill();
  const before = await openSqlite(path);
  const [secret, changes, kept] = [
    await before.secret(),
    await before.listChanges({ sequence: 0 }, 9),
    await before.findArticle("un"),
  ];
  await before.close();
  const db = new DatabaseSync(path);
  db.exec(`UPDATE meta SET value = ${DERIVED_VERSION - 1} WHERE name = 'derived-version';
    CREATE TABLE reading_list (mail TEXT); INSERT INTO reading_list VALUES ('someone');
    DROP TABLE filed; ALTER TABLE article DROP COLUMN digest`);
  db.close();

  const store = await openSqlite(path);
  expect(await store.revision()).toEqual({ number: 1, articles: 0, at: AT });
  const later = "2026-04-01T00:00:00Z";
  const now = aCollection([anArticle({ slug: "un" }), anArticle({ slug: "trois" })]);
  expect(await store.sync(now, { at: later })).toMatchObject({ added: 1, changed: 0, removed: 1, unchanged: 1 });
  expect(await store.findArticle("un")).toEqual(kept);
  expect(await store.secret()).toEqual(secret);
  expect((await store.listChanges({ sequence: 0 }, 9)).slice(0, 2)).toEqual(changes);
  await store.close();
  const after = new DatabaseSync(path);
  expect(after.prepare("SELECT mail FROM reading_list").all()).toEqual([{ mail: "someone" }]);
  after.close();
});

test("a store in memory answers too, and its walk stays in the state it began in", async () => {
  const store = await openStore("sqlite::memory:");
  await store.sync(two, { at: AT });
  const walk = store.eachArticle({})[Symbol.asyncIterator]();
  await walk.next();
  const sync = store.sync(aCollection([anArticle({ slug: "trois" })]), { at: AT });
  expect((await store.listArticles({ sort: "newest", limit: 5 })).total).toBe(1);
  await sync;
  expect(await walk.next()).toMatchObject({ done: false, value: { article: { slug: "deux" } } });
  await walk.return?.();
  await store.close();
});
