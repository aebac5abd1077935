import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { expect, inject, test } from "vitest";
import { aCollection, anArticle, AT } from "../contract/a-collection.ts";
import { DERIVED_VERSION } from "../derived-version.ts";
import { openStore } from "../open-store.ts";
import type { StoreUnavailable } from "../store.ts";

const two = aCollection([anArticle({ slug: "un" }), anArticle({ slug: "deux" })]);
const aSchema = (): string => `open_${randomUUID().replaceAll("-", "")}`;
const at = (schema: string): string => `${inject("postgres")}?schema=${schema}`;
const refusal = (code: StoreUnavailable["code"], words: RegExp): object =>
  expect.objectContaining({ name: "StoreUnavailable", code, message: expect.stringMatching(words) });

/** What an operator, or another program, does in the database. */
async function byHand<Row>(schema: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: inject("postgres"), options: `-c search_path=${schema}` });
  await client.connect();
  try {
    const results = [await client.query(sql)].flat();
    return results.at(-1)?.rows as Row[];
  } finally {
    await client.end();
  }
}

test("nodes that start at the same time on an empty database make its tables once", async () => {
  const schema = aSchema();
  const nodes = await Promise.all(Array.from({ length: 6 }, () => openStore(at(schema))));
  const secrets = await Promise.all(nodes.map(async (node) => Buffer.from(await node.secret()).toString("hex")));
  expect(new Set(secrets).size).toBe(1);
  await nodes[0]?.sync(two, { at: AT });
  expect(await Promise.all(nodes.map(async (node) => (await node.revision()).articles))).toEqual([2, 2, 2, 2, 2, 2]);
  for (const node of nodes) await node.close();
});

test("nodes that sync at the same time take turns, and every change has a number of its own", async () => {
  const schema = aSchema();
  const nodes = await Promise.all(Array.from({ length: 4 }, () => openStore(at(schema))));
  const reports = await Promise.all(
    nodes.map((node, index) => node.sync(aCollection([anArticle({ slug: `article-${index}` })]), { at: AT })),
  );
  expect(reports.map((report) => report.revision.number).sort()).toEqual([1, 2, 3, 4]);
  const changes = (await nodes[0]?.listChanges({ sequence: 0 }, 100)) ?? [];
  expect(changes.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  for (const node of nodes) await node.close();
});

test.for([
  "UPDATE meta SET value = '99' WHERE name = 'permanent-version'",
  "UPDATE meta SET value = '99' WHERE name = 'derived-version'",
])("a store of a newer version is refused: %s", async (change) => {
  const schema = aSchema();
  await (await openStore(at(schema))).close();
  await byHand(schema, change);
  await expect(openStore(at(schema))).rejects.toEqual(refusal("too-new", /newer version/));
});

test("derived tables of an older version are filled again; the secret, the changes and other tables stay", async () => {
  const schema = aSchema();
  const before = await openStore(at(schema));
  await before.sync(two, { at: AT, contentDigest: "folder-1" });
  const [secret, changes, kept] = [
    await before.secret(),
    await before.listChanges({ sequence: 0 }, 9),
    await before.findArticle("un"),
  ];
  await byHand(
    schema,
    `UPDATE meta SET value = '${DERIVED_VERSION - 1}' WHERE name = 'derived-version'; DROP TABLE filing;
     ALTER TABLE article DROP COLUMN digest; CREATE TABLE notes (text text); INSERT INTO notes VALUES ('kept')`,
  );
  await expect(before.findArticle("un")).rejects.toEqual(refusal("too-new", /another version of Revue/));
  await before.close();

  const store = await openStore(at(schema));
  expect(await store.revision()).toEqual({ number: 1, articles: 0, at: AT });
  const now = aCollection([anArticle({ slug: "un" }), anArticle({ slug: "trois" })]);
  expect(await store.sync(now, { at: "2026-04-01T00:00:00Z" })).toMatchObject({ added: 1, changed: 0, removed: 1, unchanged: 1 });
  expect(await store.findArticle("un")).toEqual(kept);
  expect(await store.secret()).toEqual(secret);
  expect((await store.listChanges({ sequence: 0 }, 9)).slice(0, 2)).toEqual(changes);
  expect(await byHand(schema, "SELECT text FROM notes")).toEqual([{ text: "kept" }]);
  await store.close();
});

test("a schema with tables of another program is refused, and left as it is", async () => {
  const schema = aSchema();
  await byHand("public", `CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.notes (text text)`);
  await expect(openStore(at(schema))).rejects.toEqual(refusal("unsupported", /tables of another program/));
  expect(await byHand(schema, "SELECT to_regclass('meta') AS meta")).toEqual([{ meta: null }]);
});

const server = (): URL => new URL(inject("postgres"));
test.for<[string, () => string, StoreUnavailable["code"], RegExp]>([
  [
    "no database of that name",
    () => `${inject("postgres")}_none`,
    "unreachable",
    /^There is no such database yet as the database contract_none at/,
  ],
  [
    "a wrong password",
    () => Object.assign(server(), { password: "not-the-secret" }).href,
    "unreachable",
    /lets nobody in .*password/,
  ],
  ["nobody there", () => Object.assign(server(), { port: "1" }).href, "unreachable", /cannot be reached .*ECONNREFUSED/],
  [
    "no such host",
    () => Object.assign(server(), { hostname: "nowhere.invalid" }).href,
    "unreachable",
    /cannot be reached .*nowhere\.invalid/,
  ],
  ["no database named", () => "postgres://revue:not-the-secret@127.0.0.1", "unsupported", /has no database/],
  ["a schema with odd letters", () => `${inject("postgres")}?schema=x;y`, "unsupported", /has a schema it cannot have/],
  ["no connections", () => `${inject("postgres")}?connections=0`, "unsupported", /number of connections/],
  [
    "a port that is none",
    () => "postgres://revue:not-the-secret@127.0.0.1:port/revue",
    "unsupported",
    /has a form it cannot have/,
  ],
])("an address with %s is refused in one sentence without its password", async ([, address, code, words]) => {
  const failure: unknown = await openStore(address()).catch((error: unknown) => error);
  expect(failure).toEqual(refusal(code, words));
  expect((failure as Error).message).toMatch(/^[^\n]+\.$/);
  for (const secret of ["not-the-secret", server().password]) expect((failure as Error).message).not.toContain(secret);
});

test("only PostgreSQL can be read from another address, and only at one of PostgreSQL", async () => {
  await expect(openStore("sqlite::memory:", { readAddress: inject("postgres") })).rejects.toEqual(refusal("unsupported", /Only/));
  await expect(openStore(at(aSchema()), { readAddress: "sqlite:x" })).rejects.toEqual(refusal("unsupported", /a replica/));
});
