import { randomBytes } from "node:crypto";
import { DERIVED_VERSION } from "../derived-version.ts";
import { StoreUnavailable } from "../store.ts";
import { lock } from "./lock.ts";
import { DERIVED, DERIVED_TABLES, PERMANENT } from "./schema.ts";
import type { Ask, Server } from "./server.ts";

/** Oldest server this works with, as PostgreSQL numbers itself. */
const SERVER_VERSION = 150_000;

/**
 * Brings the tables to what this version of the software works with, one node at a time. Does nothing when they are.
 *
 * Rejects with `StoreUnavailable`.
 */
export async function migrate(server: Server, schema: string, place: string): Promise<void> {
  if (await server.lend((ask) => isCurrent(ask, schema, place))) return;
  await server.transaction(async (ask, client) => {
    await lock(ask, "sync", schema);
    // Another node may have done it while this one waited for its turn.
    if (await isCurrent(ask, schema, place)) return;
    const { permanent, derived } = await versions(ask, schema);
    if (permanent === 0) await refuseOthers(ask, schema, place);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    for (const step of PERMANENT.slice(permanent)) await client.query(step);
    await remember(ask, "permanent-version", String(PERMANENT.length));
    await ask(
      "INSERT INTO meta (name, value) VALUES ('secret', $1) ON CONFLICT (name) DO NOTHING",
      randomBytes(32).toString("hex"),
    );
    if (derived !== DERIVED_VERSION) {
      for (const table of DERIVED_TABLES) await client.query(`DROP TABLE IF EXISTS ${table}`);
      await client.query(DERIVED);
      await remember(ask, "derived-version", String(DERIVED_VERSION));
      // The next sync must read the folder even if nothing in it has changed, and then know what is not news.
      await client.query("UPDATE state SET to_fill = true, articles = 0, content_digest = NULL WHERE id = 1");
    }
  });
}

const remember = (ask: Ask, name: string, value: string): Promise<unknown[]> =>
  ask("INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value);

/** Whether the tables are those of this version. Rejects with `StoreUnavailable` when they can never be. */
export async function isCurrent(ask: Ask, schema: string, place: string): Promise<boolean> {
  const [server] = await ask<{ version: number }>("SELECT current_setting('server_version_num')::int AS version");
  if ((server?.version ?? 0) < SERVER_VERSION) {
    throw new StoreUnavailable("unsupported", `The server of ${place} is too old: PostgreSQL 15 or later is needed.`);
  }
  const { permanent, derived } = await versions(ask, schema);
  if (permanent > PERMANENT.length || derived > DERIVED_VERSION) {
    throw new StoreUnavailable(
      "too-new",
      `The tables in ${place} were made by a newer version of Revue: use that version, or another ?schema=.`,
    );
  }
  return permanent === PERMANENT.length && derived === DERIVED_VERSION;
}

async function versions(ask: Ask, schema: string): Promise<{ permanent: number; derived: number }> {
  if (!(await relations(ask, schema)).includes("meta")) return { permanent: 0, derived: 0 };
  const rows = await ask<{ name: string; value: string }>("SELECT name, value FROM meta WHERE name LIKE '%-version'");
  const version = (name: string): number => Number(rows.find((row) => row.name === name)?.value ?? 0);
  return { permanent: version("permanent-version"), derived: version("derived-version") };
}

/**
 * What there is in a schema. Asked of the catalogue: `to_regclass` may answer from before this node waited for its turn.
 */
async function relations(ask: Ask, schema: string): Promise<string[]> {
  const rows = await ask<{ name: string }>(
    "SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1",
    schema,
  );
  return rows.map(({ name }) => name);
}

/** A schema that holds anything before Revue has been there is another program's. */
async function refuseOthers(ask: Ask, schema: string, place: string): Promise<void> {
  if ((await relations(ask, schema)).length === 0) return;
  throw new StoreUnavailable(
    "unsupported",
    `The schema ${schema} of ${place} has tables of another program: name another one, as in ?schema=revue2.`,
  );
}
