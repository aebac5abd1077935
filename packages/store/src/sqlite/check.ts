import { closeSync, openSync, readSync, statSync } from "node:fs";
import { StoreUnavailable } from "../store.ts";
import type { Connection } from "./connection.ts";
import { CORRUPT_ADVICE } from "./failure.ts";
import { APPLICATION_ID } from "./schema.ts";

/** Files up to this size are checked from end to end at every opening, about 1 ms per MB. */
const WHOLE_CHECK_BYTES = 64 * 2 ** 20;

// https://www.sqlite.org/fileformat.html#the_database_header
const MAGIC = Buffer.from("SQLite format 3\0", "latin1");

/** Refuses a path that is not a file, and a file that SQLite did not write. A missing or an empty file is welcome. */
export function checkFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || found.size === 0) return;
  if (!found.isFile()) throw new StoreUnavailable("unwritable", `${path} is not a file.`);
  const header = Buffer.alloc(MAGIC.length);
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    readSync(file, header);
  } catch (error) {
    throw new StoreUnavailable("unwritable", `${path} cannot be read (${(error as Error).message}).`);
  } finally {
    if (file !== undefined) closeSync(file);
  }
  if (!header.equals(MAGIC)) throw new StoreUnavailable("corrupt", `${path} is not a database. ${CORRUPT_ADVICE}`);
}

/**
 * Refuses another program's database, and one whose pages are damaged.
 *
 * A big file is checked in its small tables only; damage elsewhere shows when it is read, as the same failure.
 */
export function checkTables(db: Connection, path: string): void {
  const application = db.get<{ application_id: number }>("PRAGMA application_id")?.application_id;
  const isEmpty = db.get("SELECT name FROM sqlite_schema LIMIT 1") === undefined;
  if (isEmpty) return;
  if (application !== APPLICATION_ID) {
    throw new StoreUnavailable("unsupported", `${path} is a database of another program: name another file.`);
  }
  const pages = db.get<{ page_count: number }>("PRAGMA page_count")?.page_count ?? 0;
  const pageBytes = db.get<{ page_size: number }>("PRAGMA page_size")?.page_size ?? 0;
  const parts = pages * pageBytes <= WHOLE_CHECK_BYTES ? ["1"] : ["meta", "revision", "term", "vocabulary"];
  for (const part of parts) {
    const [first] = db.all<{ quick_check: string }>(`PRAGMA quick_check(${part})`);
    const found = first?.quick_check ?? "no answer";
    if (found !== "ok") {
      throw new StoreUnavailable("corrupt", `${path} is damaged (${found.replaceAll("\n", " ")}). ${CORRUPT_ADVICE}`);
    }
  }
}
