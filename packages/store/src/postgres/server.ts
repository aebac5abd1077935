import { type ClientBase, Pool, type PoolClient, type PoolConfig, types as parsers } from "pg";
import type { PostgresPlace } from "./address.ts";
import { asUnavailable, isLost, isStoodAside } from "./failure.ts";

/** A value of a statement. */
export type Value = string | number | bigint | null | Buffer | readonly (string | number | null)[];

/** Asks one connection, with `$1`, `$2`… for the values; gives the rows. */
export type Ask = <Row>(sql: string, ...values: Value[]) => Promise<Row[]>;

/** Longest wait for a connection, in milliseconds: for the network, or for one of ours to be free. */
const CONNECT_MS = 5_000;
/** Longest a question may take, in milliseconds: then the server is taken for gone. */
const ANSWER_MS = 10_000;

/** Counts and sums come as 64 bits: numbers all the same, below 2^53. */
const INT8 = 20;
const types: PoolConfig["types"] = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === INT8 && format !== "binary" ? Number : parsers.getTypeParser(oid, format as "text")) as typeof parsers.getTypeParser,
};

/**
 * How readers have their statements planned. Each is written to walk one index and look up the rest, so that it costs the
 * same whatever the statistics say on the day: the planner is kept from reading tables whole, and plans once, not every time.
 */
export const READING = [
  "enable_seqscan=off",
  "enable_bitmapscan=off",
  "enable_hashjoin=off",
  "enable_mergejoin=off",
  "enable_sort=off",
  "enable_material=off",
  "enable_memoize=off",
  "max_parallel_workers_per_gather=0",
  "plan_cache_mode=force_generic_plan",
  // Disabled ways are priced out of reach, which the compiler would take for a long statement.
  "jit=off",
  `statement_timeout=${ANSWER_MS}`,
];

const prepared = new Map<string, string>();

/** One name for each statement: a connection that has met it does not parse and plan it again. */
function nameOf(sql: string): string {
  let name = prepared.get(sql);
  if (name === undefined) prepared.set(sql, (name = `revue_${prepared.size + 1}`));
  return name;
}

const turns = new WeakMap<ClientBase, Promise<unknown>>();

/** Does something on a connection when what was asked there before is done: it does one thing at a time. */
export function inTurn<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  const done = (turns.get(client) ?? Promise.resolve()).then(work);
  turns.set(client, done.catch(ignore));
  return done;
}

export const askingOn =
  (client: ClientBase): Ask =>
  <Row>(sql: string, ...values: Value[]) =>
    inTurn(client, async () => {
      const { rows } = await client.query({ name: nameOf(sql), text: sql, values: values as unknown[] });
      return rows as Row[];
    });

/** Connections to one server, each lent to one piece of work at a time. Lost ones are replaced when next needed. */
export class Server {
  readonly #pool: Pool;
  readonly #place: string;

  constructor({ server, schema, name }: PostgresPlace, { most, reading }: { most: number; reading: boolean }) {
    const settings = [server.options, `-c search_path=${schema}`, ...(reading ? READING.map((one) => `-c ${one}`) : [])];
    this.#place = name;
    this.#pool = new Pool({
      ...server,
      types,
      options: settings.filter(Boolean).join(" "),
      max: most,
      application_name: server.application_name ?? "revue",
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
      // A process that has nothing else to do may end.
      allowExitOnIdle: true,
      ...(reading && { query_timeout: ANSWER_MS + 1_000 }),
    });
    // An idle connection was lost: the pool has let go of it, and who asks next gets another one.
    this.#pool.on("error", () => undefined);
  }

  /** A question that one statement answers: it sees one state by itself. */
  ask: Ask = (sql, ...values) => this.#again(() => this.#lend((ask) => ask(sql, ...values)));

  /** Questions that must all see one state. `first` is asked together with the beginning: it costs no time of its own. */
  snapshot<First, T>(first: string, read: (ask: Ask, first: First) => Promise<T>): Promise<T> {
    return this.#again(() =>
      this.#lend(
        async (ask, client) => {
          const begun = await begin<First>(client, first);
          return read(ask, begun);
        },
        // Nothing was written: the answer need not wait for it.
        (client) => inTurn(client, () => client.query("COMMIT")),
      ),
    );
  }

  /** All of the work is done or, when it rejects, none of it. */
  transaction<T>(work: (ask: Ask, client: ClientBase) => Promise<T>): Promise<T> {
    return this.lend(async (ask, client) => {
      await client.query("BEGIN");
      try {
        const done = await work(ask, client);
        await client.query("COMMIT");
        return done;
      } catch (error) {
        await client.query("ROLLBACK").catch(ignore);
        throw error;
      }
    });
  }

  /** Lends a connection to a piece of work. Rejects with `StoreUnavailable` when that is what is wrong. */
  async lend<T>(work: (ask: Ask, client: ClientBase) => Promise<T>): Promise<T> {
    try {
      return await this.#lend(work);
    } catch (error) {
      throw asUnavailable(error, this.#place);
    }
  }

  /** Lends a connection for as long as a walk goes on. */
  async *walk<T>(walk: (client: ClientBase) => AsyncGenerator<T>): AsyncGenerator<T> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw asUnavailable(error, this.#place);
    });
    client.on("error", ignore);
    try {
      yield* walk(client);
    } catch (error) {
      throw asUnavailable(error, this.#place);
    } finally {
      // Wherever the walk was left, the server need not be told how to go on from there.
      client.release(true);
    }
  }

  async close(): Promise<void> {
    if (!this.#pool.ending) await this.#pool.end();
  }

  /** Reading may be tried twice: the server may have begun anew since the connection was last used, a replica gone on. */
  async #again<T>(read: () => Promise<T>): Promise<T> {
    try {
      return await read().catch((error: unknown) => {
        if (!isLost(error) && !isStoodAside(error)) throw error;
        return read();
      });
    } catch (error) {
      throw asUnavailable(error, this.#place);
    }
  }

  /** A connection whose work failed, in whatever way, is not used again. */
  async #lend<T>(
    work: (ask: Ask, client: ClientBase) => Promise<T>,
    after: (client: ClientBase) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<T> {
    const client = await this.#pool.connect();
    // What goes wrong between two statements is met by the next one.
    client.on("error", ignore);
    try {
      const done = await work(askingOn(client), client);
      void giveBack(client, after);
      return done;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}

/** Begins to read in one state, and gives the first row of a question asked with it. */
export async function begin<First>(client: ClientBase, first: string): Promise<First> {
  // Two statements without values go in one message, and are answered by a list of results.
  const results = (await inTurn(client, () =>
    client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${first}`),
  )) as unknown as { rows: First[] }[];
  const [row] = results.at(-1)?.rows ?? [];
  if (row === undefined) throw new Error("the store's state is not there");
  return row;
}

/** Gives a connection back when it has nothing more to do, or lets go of it when that fails. */
async function giveBack(client: PoolClient, after: (client: ClientBase) => Promise<unknown>): Promise<void> {
  try {
    await after(client);
    client.off("error", ignore);
    client.release();
  } catch {
    client.release(true);
  }
}

const ignore = (): void => undefined;
