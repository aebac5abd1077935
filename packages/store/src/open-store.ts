import { isPostgresAddress } from "./postgres/address.ts";
import { openSqlite, type SqliteOptions } from "./sqlite/open-sqlite.ts";
import { type Store, StoreUnavailable } from "./store.ts";

export interface OpenOptions extends SqliteOptions {
  /** Where questions are asked when not where the store is written: the address of a replica. For PostgreSQL alone. */
  readAddress?: string | undefined;
}

/**
 * Opens the store an address names: `sqlite:data/revue.db`, a path from the current folder, or `sqlite::memory:`;
 * `postgres://user:password@host:port/database`.
 *
 * Rejects with `StoreUnavailable`, whose message says in one sentence what is wrong.
 */
export async function openStore(address: string, { readAddress, ...options }: OpenOptions = {}): Promise<Store> {
  if (isPostgresAddress(address)) {
    // Who keeps a file has no use for the driver.
    const { openPostgres } = await import("./postgres/open-postgres.ts");
    return openPostgres(address, readAddress);
  }
  const path = /^sqlite:(.+)$/s.exec(address)?.[1];
  if (path === undefined) {
    throw new StoreUnavailable(
      "unsupported",
      `A store's address is sqlite:<path>, as in sqlite:data/revue.db, or postgres://…, not ${shown(address)}.`,
    );
  }
  if (readAddress !== undefined) {
    throw new StoreUnavailable("unsupported", "Only a store on PostgreSQL can be read from another address.");
  }
  return openSqlite(path, options);
}

/** The address without what may be a password. */
const shown = (address: string): string => JSON.stringify(address.replace(/\/\/.*@/s, "//…@").slice(0, 80));
