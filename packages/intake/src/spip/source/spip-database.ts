import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { ReportBuilder } from "../../report/report-builder.ts";
import { repairText } from "./repair-text.ts";
import { COLUMNS } from "./spip-tables.ts";

/** A row as the import sees it: every column of its table present, text mended, absent columns null. */
export type Row = Record<string, string | number | null>;

/** Something tied to an article. */
export interface Tie {
  id: number;
  rank: number;
  role: string;
}

/** Reads a SPIP database, whatever the version: SQLite's own file, or a dump loaded into one. */
export class SpipDatabase {
  private readonly database: DatabaseSync;
  private readonly prefix: string;
  private readonly report: ReportBuilder;
  private readonly columns = new Map<string, ReadonlySet<string>>();
  private readonly repaired = new Map<string, number>();
  private readonly prepared = new Map<string, StatementSync>();
  private readonly tied = new Map<string, StatementSync>();
  private addresses: StatementSync | undefined;

  constructor(database: DatabaseSync, prefix: string, report: ReportBuilder) {
    this.database = database;
    this.prefix = prefix;
    this.report = report;
    database.exec("PRAGMA temp_store = FILE");
    for (const table of Object.keys(COLUMNS)) {
      const info = database.prepare(`SELECT name FROM pragma_table_info(?)`).all(`${prefix}_${table}`);
      if (info.length > 0) this.columns.set(table, new Set(info.map(({ name }) => String(name).toLowerCase())));
    }
  }

  has(table: string): boolean {
    return this.columns.has(table);
  }

  hasColumn(table: string, column: string): boolean {
    return this.columns.get(table)?.has(column) === true;
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

  /**
   * What is tied to an article or a brève: ids of authors, keywords or documents, with their rank and role where the schema
   * has them.
   *
   * Ties are copied once, with an index of our own: old databases have none that fits, and dumps none at all.
   */
  ties(kind: "auteurs" | "mots" | "documents", id: number, to: "article" | "breve" = "article"): Tie[] {
    const key = `${kind}_${to}`;
    const known = this.tied.get(key);
    const statement = known ?? this.copyTies(kind, to);
    if (!known) this.tied.set(key, statement);
    return statement.all(id) as unknown as Tie[];
  }

  /** What an address made of a title shows. */
  atAddress(url: string): { type: string; id: number } | undefined {
    if (!this.has("urls")) return undefined;
    if (!this.addresses) {
      this.database.exec("CREATE TEMP TABLE addresses (url TEXT, type TEXT, id INTEGER)");
      this.fill(`INSERT INTO addresses SELECT "url", "type", "id_objet" FROM ${this.name("urls")}`, "urls");
      this.database.exec("CREATE INDEX temp.addresses_url ON addresses (url)");
      this.addresses = this.database.prepare("SELECT type, id FROM addresses WHERE url = ? LIMIT 1");
    }
    return this.addresses.get(url) as { type: string; id: number } | undefined;
  }

  /** Tells how many texts were mended. */
  finish(): void {
    for (const [table, count] of this.repaired) {
      this.report.changed({ code: "double-utf8", item: `table ${table}`, done: `read ${count} texts encoded in UTF-8 twice` });
    }
    this.repaired.clear();
  }

  private copyTies(kind: "auteurs" | "mots" | "documents", to: "article" | "breve"): StatementSync {
    const table = this.has(`${kind}_liens`) ? `${kind}_liens` : `${kind}_${to}s`;
    const copy = `ties_${kind}_${to}`;
    const isLinks = table.endsWith("_liens");
    const id = `"id_${kind.replace(/s$/, "")}"`;
    const column = (name: string, otherwise: string) => (this.columns.get(table)?.has(name) ? `"${name}"` : otherwise);
    this.database.exec(`CREATE TEMP TABLE ${copy} (tied INTEGER, id INTEGER, rank INTEGER, role TEXT)`);
    if (this.has(table)) {
      const from = `${this.name(table)}${isLinks ? ` WHERE "objet" = '${to}'` : ""}`;
      this.fill(
        `INSERT INTO ${copy} SELECT ${isLinks ? '"id_objet"' : `"id_${to}"`}, ${id}, ${column("rang_lien", "0")}, ${column("role", "''")} FROM ${from}`,
        table,
      );
    }
    this.database.exec(`CREATE INDEX temp.${copy}_tied ON ${copy} (tied)`);
    return this.database.prepare(`SELECT id, rank, role FROM ${copy} WHERE tied = ? ORDER BY rank, id`);
  }

  private fill(sql: string, table: string): void {
    try {
      this.database.exec(sql);
    } catch (error) {
      this.unreadable(table, error);
    }
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
