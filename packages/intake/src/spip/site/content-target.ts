import { createHash } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { replaceFile } from "../../desk/write-files.ts";
import type { Fate } from "../../report/import-report.ts";
import type { ReportBuilder } from "../../report/report-builder.ts";

/** Where the import keeps what it wrote: hidden from the collection by its dot. One JSON object a line. */
const JOURNAL = ".revue/import-spip.ndjson";

/**
 * The content folder as an import may write to it: its own files, as long as nobody touched them.
 *
 * A journal names each file written and its digest. A file that differs from it is an editor's: it stays, as does the
 * absence of one that an editor removed. Without the journal every file that differs is taken for an editor's.
 */
export class ContentTarget {
  readonly folder: string;
  readonly #report: ReportBuilder;
  readonly #digestOf: StatementSync;
  readonly #remember: StatementSync;
  /** Folders seen, and whether this import made them. */
  readonly #folders = new Map<string, boolean>();
  #lines: string[] = [];

  private constructor(folder: string, work: DatabaseSync, report: ReportBuilder) {
    this.folder = folder;
    this.#report = report;
    work.exec(`
      CREATE TABLE journal (path TEXT PRIMARY KEY, digest TEXT) WITHOUT ROWID;
      CREATE TABLE present (slug TEXT PRIMARY KEY, path TEXT, spip INTEGER) WITHOUT ROWID;
    `);
    this.#digestOf = work.prepare("SELECT digest FROM journal WHERE path = ?");
    this.#remember = work.prepare("INSERT OR REPLACE INTO journal VALUES (?, ?)");
  }

  /** Opens a content folder, makes it when missing, and notes what it holds. */
  static async open(folder: string, work: DatabaseSync, report: ReportBuilder): Promise<ContentTarget> {
    mkdirSync(folder, { recursive: true });
    const target = new ContentTarget(folder, work, report);
    await target.#readJournal();
    const add = work.prepare("INSERT OR IGNORE INTO present VALUES (?, ?, ?)");
    for (const { slug, path } of articleFiles(folder)) add.run(slug, path, spipNumber(join(folder, path)) ?? null);
    work.exec("CREATE INDEX present_spip ON present (spip)");
    return target;
  }

  read(path: string): string | undefined {
    // Most are not there, and asking costs less than failing.
    if (!existsSync(join(this.folder, path))) return undefined;
    try {
      return readFileSync(join(this.folder, path), "utf8");
    } catch {
      return undefined;
    }
  }

  /** Whether a file stands as the import left it. */
  isOurs(path: string, text: string): boolean {
    return this.#digestOf.get(path)?.["digest"] === digest(text);
  }

  /** Writes a file unless an editor's stands there; counts it, and says so. */
  put(path: string, text: string, about: { kind: string; item: string }): Fate {
    const fate = this.#write(path, text, about.item);
    this.#report.count(about.kind, fate);
    return fate;
  }

  /** Replaces a file whatever stands there: for what was merged with it. */
  replace(path: string, text: string): void {
    replaceFile(this.folder, path, text);
    this.#note(path, text);
  }

  /** Writes a file that nobody edits, when what it says changed. */
  replaceUnlessSame(path: string, text: string): void {
    if (this.read(path) !== text) replaceFile(this.folder, path, text);
  }

  /** Removes a file of ours from a place that is no longer its own. */
  remove(path: string): void {
    rmSync(join(this.folder, path), { force: true });
  }

  /** Writes down what was done so far. Until then a crash costs a comparison of texts, and nothing more. */
  flush(): void {
    if (this.#lines.length === 0) return;
    mkdirSync(join(this.folder, ".revue"), { recursive: true });
    appendFileSync(join(this.folder, JOURNAL), this.#lines.join(""));
    this.#lines = [];
  }

  #write(path: string, text: string, item: string): Fate {
    // What a folder made in this import holds, this import wrote.
    const standing = this.#isFresh(path) ? undefined : this.read(path);
    if (standing === text) {
      if (!this.isOurs(path, text)) this.#note(path, text);
      return "unchanged";
    }
    if (standing !== undefined) {
      if (!this.isOurs(path, standing)) {
        this.#report.attention({
          code: "edited",
          item,
          file: path,
          done: "left the file as an editor made it; the source says something else",
        });
        return "kept";
      }
      replaceFile(this.folder, path, text);
      this.#note(path, text);
      return "updated";
    }
    if (this.#digestOf.get(path) !== undefined) {
      this.#report.attention({ code: "removed", item, file: path, done: "did not bring back a file that an editor removed" });
      return "kept";
    }
    this.#create(path, text);
    this.#note(path, text);
    return "added";
  }

  /** Makes the folder of a file, once; whether it was not there before. */
  #isFresh(path: string): boolean {
    const folder = join(this.folder, dirname(path));
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const fresh = mkdirSync(folder, { recursive: true }) !== undefined;
    this.#folders.set(folder, fresh);
    return fresh;
  }

  /** Writes a file that is known not to be there: whole, or not at all. */
  #create(path: string, text: string): void {
    const folder = join(this.folder, dirname(path));
    const draft = join(folder, `.import-${process.pid}.part`);
    writeFileSync(draft, text);
    renameSync(draft, join(this.folder, path));
  }

  #note(path: string, text: string): void {
    const sum = digest(text);
    this.#remember.run(path, sum);
    this.#lines.push(`${JSON.stringify({ path, digest: sum })}\n`);
    if (this.#lines.length >= 200) this.flush();
  }

  async #readJournal(): Promise<void> {
    const file = join(this.folder, JOURNAL);
    if (!existsSync(file)) return;
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      try {
        const { path, digest: sum } = JSON.parse(line) as { path?: unknown; digest?: unknown };
        if (typeof path === "string" && typeof sum === "string") this.#remember.run(path, sum);
      } catch {
        // A line that a crash cut short: its file is compared by its text.
      }
    }
  }
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

function* articleFiles(folder: string): Generator<{ slug: string; path: string }> {
  const enter = function* (inside: string): Generator<string> {
    const at = join(folder, inside);
    if (!existsSync(at)) return;
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) yield* enter(`${inside}/${entry.name}`);
      else if (entry.isFile() && entry.name.endsWith(".md")) yield `${inside}/${entry.name}`;
    }
  };
  for (const path of enter("articles")) yield { slug: path.slice(path.lastIndexOf("/") + 1, -3), path };
}

/** SPIP's number in the front matter of an article: its first lines are enough. */
function spipNumber(file: string): number | undefined {
  const bytes = Buffer.alloc(16_384);
  const descriptor = openSync(file, "r");
  let read: number;
  try {
    read = readSync(descriptor, bytes, 0, bytes.length, 0);
  } finally {
    closeSync(descriptor);
  }
  const head = bytes.toString("utf8", 0, read);
  const fields = head.slice(0, Math.max(0, head.indexOf("\n---", 3)));
  const match = /^legacy:\s*(?:\{[^}\n]*?|\n(?:\s+[^\n]*\n)*?\s+)spip:\s*(\d+)/m.exec(fields === "" ? head : fields);
  return match ? Number(match[1]) : undefined;
}
