import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

/** Milliseconds a connection waits for another process that is writing, before it gives up. */
const PATIENCE_MS = 10_000;

/** Pages kept in memory by one connection, in KiB. Modest: the system's own file cache does the rest. */
const CACHE_KIB = 2_048;

/** One connection to a database file. Each statement is prepared once and kept. */
export class Connection {
  readonly database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(path: string, { readOnly = false, patienceMs = PATIENCE_MS } = {}) {
    this.database = new DatabaseSync(path, { readOnly, timeout: patienceMs });
    this.database.exec(`PRAGMA cache_size = -${CACHE_KIB}`);
  }

  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepared(sql).get(...values) as Row | undefined;
  }

  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#prepared(sql).all(...values) as Row[];
  }

  /** @returns the row id of what was last inserted */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#prepared(sql).run(...values).lastInsertRowid);
  }

  exec(sql: string): void {
    this.database.exec(sql);
  }

  /** Runs reads that must all see one state. */
  snapshot<T>(read: () => T): T {
    if (this.database.isTransaction) return read();
    this.exec("BEGIN");
    try {
      return read();
    } finally {
      this.exec("COMMIT");
    }
  }

  close(): void {
    this.#statements.clear();
    if (this.database.isOpen) this.database.close();
  }

  #prepared(sql: string): StatementSync {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const statement = this.database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
