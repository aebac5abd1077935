import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ReportBuilder } from "../../report/report-builder.ts";
import { dumpBytes, TooMuch, type DumpLimits } from "./dump-bytes.ts";
import { decodeBytes } from "./repair-text.ts";
import { COLUMNS, wantedTable } from "./spip-tables.ts";
import { SqlReader, type SqlValue } from "./sql-reader.ts";

/**
 * Loads the tables of a dump into an empty database, as it streams by: memory does not grow with the dump.
 *
 * What is broken is told and left out: the rows before and after it stand.
 */
export async function loadDump(
  database: DatabaseSync,
  from: { file: string; packed: boolean; limits: DumpLimits; report: ReportBuilder; onRead: (bytes: number) => void },
): Promise<void> {
  const loader = new Loader(database, from.report);
  const reader = new SqlReader((table) => wantedTable(table) !== undefined);
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
  const take = (chunk: string | undefined) => {
    for (const event of reader.feed(chunk)) {
      if (event.type === "table") loader.create(event.table, event.columns);
      else if (event.type === "row") loader.insert(event.table, event.columns, event.values);
      else
        from.report.attention({
          code: "dump-broken",
          item: `byte ${event.at}`,
          found: event.found,
          done: "left out what could not be read there",
        });
    }
  };
  try {
    for await (const chunk of dumpBytes(from.file, from)) take(chunk);
  } catch (error) {
    const why = error instanceof TooMuch ? error.message : error instanceof Error ? error.message : String(error);
    from.report.attention({
      code: error instanceof TooMuch ? "dump-too-big" : "dump-truncated",
      item: from.file,
      found: why,
      done: "stopped reading there; what came before is imported",
    });
  }
  take(undefined);
  loader.finish();
  database.exec("COMMIT");
}

interface Table {
  name: string;
  /** The dump's columns, in its order. */
  columns: readonly string[];
  statement: StatementSync;
  /** For each column kept, its place in a row. */
  places: number[];
  width: number;
}

class Loader {
  private readonly database: DatabaseSync;
  private readonly report: ReportBuilder;
  private readonly tables = new Map<string, Table>();
  private readonly orders = new Map<string, Table>();
  private readonly repaired = new Map<string, number>();
  private readonly created = new Map<string, readonly string[]>();

  constructor(database: DatabaseSync, report: ReportBuilder) {
    this.database = database;
    this.report = report;
  }

  create(name: string, columns: readonly string[]): void {
    if (columns.length > 0) this.created.set(name, columns);
  }

  insert(name: string, columns: readonly string[] | undefined, values: readonly SqlValue[]): void {
    const table = this.table(name, columns ?? this.created.get(name));
    if (!table) {
      this.report.attention({ code: "dump-broken", item: `table ${name}`, done: "left out rows whose columns nothing names" });
      return;
    }
    if (values.length !== table.width) {
      this.report.attention({
        code: "dump-broken",
        item: `table ${name}`,
        found: `${values.length} values for ${table.width} columns`,
        done: "left the row out",
      });
      return;
    }
    table.statement.run(...table.places.map((place) => this.decoded(values[place] ?? null, name)));
  }

  finish(): void {
    for (const [what, count] of this.repaired) {
      const [repair = "", table = ""] = what.split(" ");
      this.report.changed({
        code: repair,
        item: `table ${table}`,
        done: `read ${count} texts ${repair === "double-utf8" ? "encoded in UTF-8 twice" : "in windows-1252 where UTF-8 was expected"}`,
      });
    }
  }

  private decoded(value: SqlValue, table: string): SqlValue {
    if (typeof value !== "string") return value;
    const { text, repair } = decodeBytes(value);
    if (repair) this.repaired.set(`${repair} ${table}`, (this.repaired.get(`${repair} ${table}`) ?? 0) + 1);
    return text;
  }

  private table(name: string, columns: readonly string[] | undefined): Table | undefined {
    if (!columns) return undefined;
    const key = `${name} ${columns.join()}`;
    const known = this.orders.get(key);
    if (known) return known;
    const wanted = COLUMNS[wantedTable(name)?.table ?? ""] ?? [];
    const kept = wanted.filter((column) => columns.includes(column));
    if (kept.length === 0) return undefined;
    if (!this.tables.has(name)) {
      const [id = ""] = wanted;
      // Ids become SQLite's own row numbers: reading in their order needs no sort.
      const own =
        /^id_(?:article|rubrique|auteur|mot|document|groupe|syndic|breve)$/.test(id) &&
        !/_(?:articles|liens)$/.test(wantedTable(name)?.table ?? "");
      const types = wanted.map((column) => (column === id && own ? `"${column}" INTEGER PRIMARY KEY` : `"${column}"`));
      this.database.exec(`CREATE TABLE "${name}" (${types.join(", ")})`);
    }
    const statement = this.database.prepare(
      `INSERT OR REPLACE INTO "${name}" (${kept.map((column) => `"${column}"`).join()}) VALUES (${kept.map(() => "?").join()})`,
    );
    const table = { name, columns, statement, places: kept.map((column) => columns.indexOf(column)), width: columns.length };
    this.tables.set(name, table);
    this.orders.set(key, table);
    return table;
  }
}
