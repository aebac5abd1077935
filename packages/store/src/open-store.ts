import { openSqlite, type SqliteOptions } from "./sqlite/open-sqlite.ts";
import { type Store, StoreUnavailable } from "./store.ts";

export type OpenOptions = SqliteOptions;

/**
 * Opens the store an address names: `sqlite:data/revue.db`, a path from the current folder, or `sqlite::memory:`.
 *
 * Rejects with `StoreUnavailable`, whose message says in one sentence what is wrong.
 */
export async function openStore(address: string, options: OpenOptions = {}): Promise<Store> {
  const path = /^sqlite:(.+)$/s.exec(address)?.[1];
  if (path === undefined) {
    throw new StoreUnavailable(
      "unsupported",
      `A store's address is sqlite:<path>, as in sqlite:data/revue.db, not ${shown(address)}.`,
    );
  }
  return openSqlite(path, options);
}

/** The address without what may be a password. */
const shown = (address: string): string => JSON.stringify(address.replace(/\/\/[^@/]*@/, "//…@").slice(0, 80));
