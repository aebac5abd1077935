import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { storeContract } from "../contract.ts";
import { openSqlite } from "./open-sqlite.ts";

const folder = mkdtempSync(join(tmpdir(), "revue-store-"));
afterAll(() => rmSync(folder, { recursive: true }));

storeContract("the store in a SQLite file", (place) => openSqlite(join(folder, `${place}.db`)));
