import type { PoolConfig } from "pg";
import { parseIntoClientConfig } from "pg-connection-string";
import { StoreUnavailable } from "../store.ts";

/** What an address of a store on PostgreSQL names. */
export interface PostgresPlace {
  /** How the driver reaches the server; has the password. */
  server: PoolConfig;
  /** The schema all tables are in. */
  schema: string;
  /** Most connections for reading. */
  connections: number;
  /** Names the place in failures: host, port and database, and nothing that is secret. */
  name: string;
}

const SCHEMA = "revue";
const CONNECTIONS = 10;

/** Begins as the address of a store on PostgreSQL does. */
export const isPostgresAddress = (address: string): boolean => /^postgres(ql)?:\/\//.test(address);

/**
 * Reads `postgres://user:password@host:port/database`, with the parameters of the driver (`sslmode`, `host` for a
 * socket's folder…) and two of ours: `schema` ("revue" unless told) and `connections` (10 unless told).
 *
 * Throws `StoreUnavailable`, whose sentence does not repeat the address.
 */
export function readAddress(address: string): PostgresPlace {
  const [whole = "", query = ""] = address.split(/\?(.*)/s);
  const parameters = new URLSearchParams(query);
  const schema = parameters.get("schema") ?? SCHEMA;
  // Everything PostgreSQL takes as a name without quotes; what begins with "pg_" is its own.
  if (!/^(?!pg_)[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw wrong("a schema it cannot have; expected small letters, digits and _, as in ?schema=revue");
  }
  const connections = Number(parameters.get("connections") ?? CONNECTIONS);
  if (!Number.isInteger(connections) || connections < 1 || connections > 500) {
    throw wrong("a number of connections it cannot have; expected 1 to 500, as in ?connections=10");
  }
  parameters.delete("schema");
  parameters.delete("connections");
  let server: PoolConfig;
  try {
    server = parseIntoClientConfig(parameters.size > 0 ? `${whole}?${parameters.toString()}` : whole) as PoolConfig;
  } catch {
    throw wrong("a form it cannot have; expected postgres://user:password@host:port/database");
  }
  const { host = "localhost", port = 5432, database } = server;
  if (!database) throw wrong("no database; expected postgres://user:password@host:port/database");
  return { server, schema, connections, name: `the database ${database} at ${host}:${port}` };
}

const wrong = (what: string): StoreUnavailable =>
  new StoreUnavailable("unsupported", `The store's address on PostgreSQL has ${what}.`);
