import { readFolder } from "@revue/core/node";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { importSpip, type SpipImport } from "./import-spip.ts";
import { aSite, mysqlDump, sqliteDump, VERSIONS, writeSqlite } from "./site-fixtures.ts";

let folder = "";
let content = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "spip-test-"));
  content = join(folder, "content");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bring = (from: string, over: Partial<SpipImport> = {}) => importSpip({ from, to: content, ...over });

/** A file of the test's folder. */
function saved(name: string, bytes: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** The collection as core reads it; without a fault, or the test fails. */
async function collected() {
  const { collection, faults } = await readFolder(content);
  expect(faults).toEqual([]);
  if (!collection) throw new Error("no collection");
  return collection;
}

const sqlite = (name: string, ...rest: Parameters<typeof writeSqlite> extends [string, ...infer Rest] ? Rest : never) => {
  const file = join(folder, name);
  writeSqlite(file, ...rest);
  return file;
};

test.for(VERSIONS)(
  "SPIP %s comes out the same from its SQLite file, a SQLite dump and MySQL dumps of any charset",
  async (version) => {
    const site = aSite();
    const outcomes: unknown[] = [];
    const sources = [
      sqlite("site.sqlite", site, version),
      saved("site.sqlite.sql", sqliteDump(site, version)),
      saved("utf8.sql", mysqlDump(site, version)),
      saved("utf8.sql.gz", gzipSync(mysqlDump(site, version, { extended: 1, named: true }))),
      saved("latin1.sql", latin1(mysqlDump(site, version, { charset: "latin1" }))),
    ];
    for (const source of sources) {
      await bring(source, { to: content });
      outcomes.push(await collected());
      rmSync(content, { recursive: true });
    }
    for (const outcome of outcomes.slice(1)) expect(outcome).toEqual(outcomes[0]);
  },
);

/** windows-1252, as old servers called latin1: "’" is one byte. */
const latin1 = (text: string): Buffer => Buffer.from(text.replaceAll("’", "\u0092"), "latin1");
