import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { ArticleFile } from "./article-files.ts";
import type { ArticleKeys } from "./article-keys.ts";

/** What is kept of one article's file. */
export interface KnownFile {
  keys: ArticleKeys;
  signature: Uint32Array | undefined;
}

const VERSION = 2;

/**
 * Remembers what was read of each article's file, so that adding one article to 100,000 does not read them all again.
 * May be deleted at any time.
 */
export class KnownCache {
  readonly #db: DatabaseSync;
  readonly #rows = new Map<string, { size: number; modified: number; keys: string; signature: Uint8Array | null }>();
  readonly #met = new Set<string>();
  #isWriting = false;

  constructor(path: string) {
    if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
    this.#db = new DatabaseSync(path, { timeout: 5000 });
    this.#db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    const { user_version } = this.#db.prepare("PRAGMA user_version").get() as { user_version: number };
    if (user_version !== VERSION) this.#db.exec(`DROP TABLE IF EXISTS known; PRAGMA user_version = ${VERSION}`);
    this.#db.exec(
      "CREATE TABLE IF NOT EXISTS known (path TEXT PRIMARY KEY, size INTEGER, modified INTEGER, keys TEXT, signature BLOB) WITHOUT ROWID",
    );
    for (const row of this.#db.prepare("SELECT * FROM known").iterate()) {
      this.#rows.set(String(row["path"]), row as never);
    }
  }

  /** What is remembered of a file that has not changed since. */
  find({ path, sizeBytes, modifiedMs }: ArticleFile): KnownFile | undefined {
    this.#met.add(path);
    const row = this.#rows.get(path);
    if (row?.size !== sizeBytes || row.modified !== modifiedMs) return undefined;
    const { signature } = row;
    return {
      keys: JSON.parse(row.keys) as ArticleKeys,
      signature: signature === null ? undefined : new Uint32Array(signature.slice().buffer),
    };
  }

  put({ path, sizeBytes, modifiedMs }: ArticleFile, { keys, signature }: KnownFile): void {
    if (!this.#isWriting) this.#db.exec("BEGIN IMMEDIATE");
    this.#isWriting = true;
    this.#db
      .prepare("INSERT OR REPLACE INTO known VALUES (?, ?, ?, ?, ?)")
      .run(path, sizeBytes, modifiedMs, JSON.stringify(keys), signature ? new Uint8Array(signature.buffer) : null);
  }

  /** Forgets files that are gone, and closes. */
  close(): void {
    const gone = [...this.#rows.keys()].filter((path) => !this.#met.has(path));
    if (gone.length > 0 && !this.#isWriting) this.#db.exec("BEGIN IMMEDIATE");
    const forget = this.#db.prepare("DELETE FROM known WHERE path = ?");
    for (const path of gone) forget.run(path);
    if (gone.length > 0 || this.#isWriting) this.#db.exec("COMMIT");
    this.#db.close();
  }
}
