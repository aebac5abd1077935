import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Progress } from "../../report/import-report.ts";
import type { ReportBuilder } from "../../report/report-builder.ts";
import { DUMP_LIMITS, type DumpLimits } from "./dump-bytes.ts";
import { loadDump } from "./load-dump.ts";
import { SpipDatabase } from "./spip-database.ts";
import { wantedTable } from "./spip-tables.ts";

/** The source of an import holds no SPIP site, or cannot be opened at all. */
export class NotASpipSite extends Error {
  override readonly name = "NotASpipSite";
  readonly code: "missing" | "unreadable" | "no-articles" | "no-such-prefix";

  constructor(code: NotASpipSite["code"], message: string) {
    super(message);
    this.code = code;
  }
}

export interface OpenSource {
  site: SpipDatabase;
  close(): void;
}

/**
 * Opens a SPIP site: its SQLite file, or a dump of SQLite or MySQL, packed by gzip or not. The file is never written to.
 *
 * @param from.folder an empty folder of ours: a dump is loaded into a database there
 * @param from.prefix of the tables, without "_"; found when absent
 * @throws NotASpipSite
 */
export async function openSource(from: {
  file: string;
  folder: string;
  prefix?: string | undefined;
  limits?: DumpLimits | undefined;
  report: ReportBuilder;
  onProgress: (progress: Progress) => void;
}): Promise<OpenSource> {
  const { file, report } = from;
  const start = firstBytes(file);
  const packed = start[0] === 0x1f && start[1] === 0x8b;
  let database: DatabaseSync;
  if (start.toString("latin1").startsWith("SQLite format 3\0")) database = openDatabase(file);
  else {
    database = new DatabaseSync(join(from.folder, "dump.db"));
    const total = statSync(file).size;
    await loadDump(database, {
      file,
      packed,
      limits: from.limits ?? DUMP_LIMITS,
      report,
      onRead: (done) => from.onProgress({ phase: "reading", done, total }),
    });
  }
  const close = () => database.close();
  try {
    return { site: new SpipDatabase(database, findPrefix(database, from), report), close };
  } catch (error) {
    close();
    throw error;
  }
}

function firstBytes(file: string): Buffer {
  if (!existsSync(file)) throw new NotASpipSite("missing", `${file} does not exist`);
  const bytes = Buffer.alloc(16);
  try {
    const descriptor = openSync(file, "r");
    try {
      readSync(descriptor, bytes, 0, 16, 0);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw new NotASpipSite("unreadable", `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  return bytes;
}

function openDatabase(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    database.prepare("SELECT count(*) FROM sqlite_master").get();
    return database;
  } catch (error) {
    throw new NotASpipSite(
      "unreadable",
      `${file} is a damaged SQLite database: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** The prefix asked for, else "spip", else the one with most articles. */
function findPrefix(
  database: DatabaseSync,
  { file, prefix, report }: { file: string; prefix?: string | undefined; report: ReportBuilder },
): string {
  const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  const prefixes = names.flatMap(({ name }) => {
    const wanted = wantedTable(String(name));
    return wanted?.table === "articles" && hasTexts(database, String(name)) ? [wanted.prefix] : [];
  });
  if (prefix !== undefined) {
    if (prefixes.includes(prefix)) return prefix;
    const known = prefixes.length > 0 ? `its tables begin with ${prefixes.join(", ")}` : "it holds no table of articles";
    throw new NotASpipSite("no-such-prefix", `${file} has no table ${prefix}_articles: ${known}`);
  }
  const [first] = prefixes;
  if (first === undefined) {
    throw new NotASpipSite(
      "no-articles",
      `${file} holds no SPIP site: no table such as spip_articles, with its columns, was found`,
    );
  }
  if (prefixes.length === 1) return first;
  const size = (of: string) => {
    try {
      return Number(database.prepare(`SELECT count(*) AS n FROM "${of}_articles"`).get()?.["n"] ?? 0);
    } catch {
      return 0;
    }
  };
  const chosen = prefixes.includes("spip") ? "spip" : ([...prefixes].sort((a, b) => size(b) - size(a))[0] ?? first);
  report.attention({
    code: "several-sites",
    item: file,
    found: prefixes.join(", "),
    done: `took the tables that begin with ${chosen}`,
  });
  return chosen;
}

function hasTexts(database: DatabaseSync, table: string): boolean {
  const columns = database.prepare("SELECT name FROM pragma_table_info(?)").all(table);
  return ["id_article", "titre", "texte"].every((wanted) => columns.some(({ name }) => String(name).toLowerCase() === wanted));
}
