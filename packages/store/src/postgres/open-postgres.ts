import { setTimeout as wait } from "node:timers/promises";
import { type Store, StoreUnavailable } from "../store.ts";
import { isPostgresAddress, type PostgresPlace, readAddress } from "./address.ts";
import { isCurrent, migrate } from "./migrate.ts";
import { PostgresStore } from "./postgres-store.ts";
import { Server } from "./server.ts";

/** Connections for syncs and short steps. */
const WRITERS = 3;
/** Walks through all articles at the same time; one more waits, and is told to come again. */
const WALKERS = 4;
/** Longest wait for a server that is beginning, and for a replica to have the tables, in milliseconds. */
const PATIENCE_MS = 30_000;
const PAUSE_MS = 200;

/**
 * Opens the store on PostgreSQL, 15 or later. Makes its schema and tables when they are missing.
 *
 * @param replica a replica, or anything else that follows the primary, to be asked all questions
 *
 * Rejects with `StoreUnavailable`.
 */
export async function openPostgres(address: string, replica?: string): Promise<Store> {
  const place = readAddress(address);
  const reading = replica === undefined ? place : readReplica(replica, place);
  const primary = new Server(place, { most: WRITERS, reading: false });
  const readers = new Server(reading, { most: reading.connections, reading: true });
  const walkers = new Server(reading, { most: WALKERS, reading: true });
  const follows = reading !== place;
  const searched = { address: replica ?? address, schema: place.schema };
  try {
    await whenBegun(() => migrate(primary, place.schema, place.name));
    if (follows) await untilFollowed(readers, place, reading);
    return new PostgresStore({ primary, readers, walkers, schema: place.schema, searched, follows });
  } catch (error) {
    await Promise.all([primary, readers, walkers].map((server) => server.close()));
    throw error;
  }
}

function readReplica(address: string, { schema }: PostgresPlace): PostgresPlace {
  if (!isPostgresAddress(address)) {
    throw new StoreUnavailable("unsupported", "The address to read from is that of a replica, as in postgres://host/revue.");
  }
  return { ...readAddress(address), schema };
}

/** A server that is on its way up is waited for. */
async function whenBegun(work: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || !/starting up/.test(error.message) || Date.now() > deadline) throw error;
      await wait(PAUSE_MS);
    }
  }
}

async function untilFollowed(readers: Server, { name }: PostgresPlace, reading: PostgresPlace): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await readers.lend((ask) => isCurrent(ask, reading.schema, reading.name)))) {
    if (Date.now() > deadline) {
      throw new StoreUnavailable(
        "unreachable",
        `To be read from, ${reading.name} must follow ${name}, and does not have its tables.`,
      );
    }
    await wait(PAUSE_MS);
  }
}
