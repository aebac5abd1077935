import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { searchContract } from "../contract/search.ts";
import { storeContract } from "../contract.ts";
import { openSqlite } from "./open-sqlite.ts";

const folder = mkdtempSync(join(tmpdir(), "revue-store-"));
afterAll(() => rmSync(folder, { recursive: true }));

const open = (place: string) => openSqlite(join(folder, `${place}.db`));
storeContract("the store in a SQLite file", open);
describe("the store in a SQLite file", () => {
  searchContract(open);
});
