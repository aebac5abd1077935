import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { ReportBuilder } from "../../report/report-builder.ts";
import { repairText } from "./repair-text.ts";
import { COLUMNS } from "./spip-tables.ts";

/** A row as the import sees it: every column of its table present, text mended, absent columns null. */
export type Row = Record<string, string | number | null>;

/** Reads a SPIP database, whatever the version: SQLite's own file, or a dump loaded into one. */
export class SpipDatabase {
  private readonly database: DatabaseSync;
  private readonly prefix: string;
  private readonly report: ReportBuilder;
  private readonly columns = new Map<string, ReadonlySet<string>>();
  private readonly repaired = new Map<string, number>();
  private readonly prepared = new Map<string, StatementSync>();

  constructor(database: DatabaseSync, prefix: string, report: ReportBuilder) {
    this.database = database;
    this.prefix = prefix;
    this.report = report;
    for (const table of Object.keys(COLUMNS)) {
      const info = database.prepare(`SELECT name FROM pragma_table_info(?)`).all(`${prefix}_${table}`);
      if (info.length > 0) this.columns.set(table, new Set(info.map(({ name }) => String(name).toLowerCase())));
    }
  }

  has(table: string): boolean {
    return this.columns.has(table);
  }

  /** SPIP 3 and later tie things in tables of links; their texts show line ends, and know backslashes. */
  get isModern(): boolean {
    return this.has("auteurs_liens") || this.columns.get("articles")?.has("virtuel") === true;
  }

  count(table: string, where = ""): number {
    if (!this.has(table)) return 0;
    try {
      return Number(this.database.prepare(`SELECT count(*) AS n FROM ${this.name(table)} ${where}`).get()?.["n"] ?? 0);
    } catch {
      return 0;
    }
  }

  /**
   * Gives the few rows that a condition leaves, in the order asked; none, and a remark, when the file is damaged there.
   *
   * @param rest what follows the table's name: WHERE, ORDER BY
   */
  *rows(table: string, rest = "", ...values: SQLInputValue[]): Generator<Row> {
    if (!this.has(table)) return;
    try {
      // Few rows, and asked for at each article: read at once, so that the statement can be used again.
      for (const row of this.statement(table, rest).all(...values)) yield this.mended(table, row as Row);
    } catch (error) {
      this.unreadable(table, error);
    }
  }

  /** The same by id, from the first: the walk goes on past unreadable rows. */
  *byId(table: string): Generator<Row> {
    const [id = "rowid"] = COLUMNS[table] ?? [];
    let last = 0;
    try {
      for (const row of this.rowsOf(table, `ORDER BY "${id}"`)) {
        last = Number(row[id]);
        yield row;
      }
      return;
    } catch (error) {
      this.unreadable(table, error);
    }
    const one = this.database.prepare(`SELECT ${this.list(table)} FROM ${this.name(table)} WHERE rowid = ?`);
    for (let misses = 0, next = last + 1; misses < LOOK_FURTHER; next++) {
      let row: Row | undefined;
      try {
        row = one.get(next) as Row | undefined;
      } catch {
        row = undefined;
      }
      misses = row ? 0 : misses + 1;
      if (row) yield this.mended(table, row);
    }
  }

  one(table: string, where: string, ...values: SQLInputValue[]): Row | undefined {
    for (const row of this.rows(table, `WHERE ${where} LIMIT 1`, ...values)) return row;
    return undefined;
  }

  /** Tells how many texts were mended. */
  finish(): void {
    for (const [table, count] of this.repaired) {
      this.report.changed({ code: "double-utf8", item: `table ${table}`, done: `read ${count} texts encoded in UTF-8 twice` });
    }
    this.repaired.clear();
  }

  private statement(table: string, rest: string): StatementSync {
    const key = `${table} ${rest}`;
    const known = this.prepared.get(key);
    if (known) return known;
    const statement = this.database.prepare(`SELECT ${this.list(table)} FROM ${this.name(table)} ${rest}`);
    this.prepared.set(key, statement);
    return statement;
  }

  private *rowsOf(table: string, rest: string): Generator<Row> {
    if (!this.has(table)) return;
    for (const row of this.database.prepare(`SELECT ${this.list(table)} FROM ${this.name(table)} ${rest}`).iterate()) {
      yield this.mended(table, row as Row);
    }
  }

  private unreadable(table: string, error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    this.report.attention({
      code: "database-damaged",
      item: `table ${table}`,
      found: why,
      done: "left out the rows that cannot be read",
    });
  }

  private name(table: string): string {
    return `"${this.prefix}_${table}"`;
  }

  private list(table: string): string {
    const there = this.columns.get(table);
    return (COLUMNS[table] ?? []).map((column) => (there?.has(column) ? `"${column}"` : `NULL AS "${column}"`)).join(", ");
  }

  private mended(table: string, row: Row): Row {
    for (const key in row) {
      const value: unknown = row[key];
      if (typeof value === "string") {
        const { text, repair } = repairText(value);
        if (!repair) continue;
        row[key] = text;
        this.repaired.set(table, (this.repaired.get(table) ?? 0) + 1);
      } else if (value instanceof Uint8Array) row[key] = new TextDecoder().decode(value);
      else if (typeof value === "bigint") row[key] = Number(value);
    }
    return row;
  }
}

/** How many ids in a row may be missing or unreadable before the walk past damage stops. */
const LOOK_FURTHER = 5_000;
