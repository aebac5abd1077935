/** A value of a dump. Text is one character per byte: its charset is not known here. */
export type SqlValue = string | number | null;

export type SqlEvent =
  | { type: "table"; table: string; columns: string[] }
  | { type: "row"; table: string; columns: string[] | undefined; values: SqlValue[] }
  /** What could not be read, and where: a byte of the (unpacked) dump. */
  | { type: "broken"; at: number; found: string };

/** Thrown inside the reader where the text so far ends too soon. */
const MORE = Symbol("more");

/** Longest row read, in bytes: longer ones are broken dumps. */
const ROW_MAX = 128 * 1024 * 1024;

/**
 * Reads a dump of MySQL or SQLite as it streams by: tables as they are created, rows as they are inserted.
 *
 * Understands extended INSERTs, both ways of escaping, hexadecimal and binary literals, `_utf8'…'` introducers, and
 * the `replace(…, char(10))` and `unistr(…)` that SQLite writes. Everything else is passed over. A statement that makes no
 * sense is told and left; the next one is read.
 */
export class SqlReader {
  private text = "";
  private position = 0;
  /** Bytes let go of before `text`. */
  private before = 0;
  private ended = false;
  /** Whether a backslash escapes: MySQL; undefined until it shows. */
  private backslashes: boolean | undefined;
  /** The table whose rows are being read. */
  private insert: { table: string; columns: string[] | undefined } | undefined;
  /** Read no further before the text is this long: a long row must not be begun again for each chunk. */
  private wait = 0;

  private readonly wanted: (table: string) => boolean;

  constructor(wanted: (table: string) => boolean) {
    this.wanted = wanted;
  }

  /** @param chunk one character per byte; `undefined` at the end */
  *feed(chunk: string | undefined): Generator<SqlEvent> {
    if (chunk === undefined) this.ended = true;
    else this.text = this.position > 0 ? this.text.slice(this.position) + chunk : this.text + chunk;
    if (chunk !== undefined) {
      this.before += this.position;
      this.position = 0;
      if (this.text.length < this.wait) return;
      this.backslashes ??= dialect(this.text);
    }
    for (;;) {
      const start = this.position;
      try {
        const event = this.insert ? this.row(this.insert) : this.statement();
        if (event === "end") return;
        if (event) yield event;
        this.wait = 0;
      } catch (error) {
        if (error !== MORE) throw error;
        this.position = start;
        if (this.ended || this.text.length - start > ROW_MAX) {
          const found = this.text.slice(start, start + 200);
          if (/\S/.test(found)) yield { type: "broken", at: this.before + start, found };
          this.insert = undefined;
          this.position = this.ended ? this.text.length : this.text.length - 1;
          if (this.ended) return;
        }
        this.wait = Math.ceil((this.text.length - start) * 1.5);
        return;
      }
    }
  }

  private statement(): SqlEvent | "end" | undefined {
    this.blank();
    if (this.position >= this.text.length) {
      if (this.ended) return "end";
      throw MORE;
    }
    const head = this.match(
      /(?:INSERT|REPLACE)(?:\s+(?:OR\s+\w+|LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE))*\s+INTO\s+|INSERT\s+IGNORE\s+/iy,
    );
    if (head !== undefined) return this.openInsert();
    if (this.match(/CREATE\s+(?:TEMPORARY\s+|TEMP\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?/iy) !== undefined) return this.create();
    this.passStatement();
    return undefined;
  }

  private openInsert(): SqlEvent | undefined {
    const start = this.position;
    const table = this.name();
    this.blank();
    const columns = this.text[this.position] === "(" ? this.nameList() : undefined;
    this.blank();
    const values = this.match(/VALUES?\b\s*/iy);
    if (table === undefined || values === undefined) {
      if (this.text.length - this.position < 100 && !this.ended) throw MORE;
      return this.broken(start);
    }
    if (this.wanted(table)) this.insert = { table, columns };
    else this.passStatement();
    return undefined;
  }

  private row(insert: { table: string; columns: string[] | undefined }): SqlEvent | undefined {
    this.blank();
    const sign = this.need();
    if (sign === ",") {
      this.position++;
      return undefined;
    }
    if (sign === ";") {
      this.position++;
      this.insert = undefined;
      return undefined;
    }
    if (sign !== "(") {
      this.insert = undefined;
      // "ON DUPLICATE KEY UPDATE …" ends a statement too.
      if (/^(?:ON|INSERT|CREATE|DROP|COMMIT|UNLOCK|LOCK|ALTER|\/\*|--)/i.test(this.text.slice(this.position, this.position + 10)))
        return undefined;
      return this.broken(this.position);
    }
    const start = this.position++;
    const values: SqlValue[] = [];
    for (;;) {
      const value = this.value();
      if (value === undefined) return this.broken(start);
      values.push(value);
      this.blank();
      const next = this.need();
      this.position++;
      if (next === ")") return { type: "row", ...insert, values };
      if (next !== ",") return this.broken(start);
    }
  }

  /** Leaves what makes no sense, up to the next row or statement that begins a line. */
  private broken(start: number): SqlEvent {
    const found = this.text.slice(start, start + 200);
    const next = /\n(?=\(|INSERT |REPLACE |CREATE |DROP |LOCK |UNLOCK |--|\/\*)/g;
    next.lastIndex = Math.max(start + 1, this.position);
    const match = next.exec(this.text);
    if (!match && !this.ended) throw MORE;
    this.position = match ? match.index + 1 : this.text.length;
    if (this.text[this.position] !== "(") this.insert = undefined;
    return { type: "broken", at: this.before + start, found };
  }

  private value(): SqlValue | undefined {
    this.blank();
    const sign = this.need();
    if (sign === "'" || sign === '"') return this.quoted(sign);
    const number = this.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(?=[\s,)])/iy);
    if (number !== undefined) return Number.isSafeInteger(Number(number)) || number.includes(".") ? Number(number) : number;
    const hex = this.match(/0x[0-9a-f]*(?=[\s,)])/iy);
    if (hex !== undefined) return Buffer.from(hex.slice(2), "hex").toString("latin1");
    if (this.match(/[xX](?=')/y) !== undefined) return Buffer.from(this.quoted("'"), "hex").toString("latin1");
    if (this.match(/b(?=')/iy) !== undefined) return Number.parseInt(this.quoted("'") || "0", 2);
    if (this.match(/_[a-z0-9]+\s*(?=['"xX0])/iy) !== undefined) return this.value();
    const word = this.match(/[a-z_][a-z0-9_]*/iy);
    if (word === undefined) {
      if (this.text.length - this.position < 64 && !this.ended) throw MORE;
      return undefined;
    }
    this.blank();
    if (this.need() === "(") return this.call(word.toLowerCase());
    return /^null$/i.test(word) ? null : /^true$/i.test(word) ? 1 : /^false$/i.test(word) ? 0 : word;
  }

  /** The three functions that SQLite's own dumps are written with. */
  private call(name: string): SqlValue | undefined {
    this.position++;
    const given: SqlValue[] = [];
    for (;;) {
      const value = this.value();
      if (value === undefined) return undefined;
      given.push(value);
      this.blank();
      const next = this.need();
      this.position++;
      if (next === ")") break;
      if (next !== ",") return undefined;
    }
    const [first = "", from = "", to = ""] = given.map(String);
    if (name === "replace") return from === "" ? first : first.replaceAll(from, to);
    if (name === "char") return given.map((code) => Buffer.from(String.fromCodePoint(Number(code))).toString("latin1")).join("");
    if (name === "unistr") {
      return first.replace(
        /\\(?:([0-9a-f]{4})|u([0-9a-f]{4})|\+([0-9a-f]{6})|U([0-9a-f]{8})|\\)/gi,
        (source: string, ...codes: string[]) => {
          const code = codes.slice(0, 4).find((digits) => digits !== undefined);
          return code === undefined
            ? source.slice(1)
            : Buffer.from(String.fromCodePoint(Number.parseInt(code, 16))).toString("latin1");
        },
      );
    }
    return null;
  }

  private quoted(quote: "'" | '"'): string {
    const { text } = this;
    const sign = quote === "'" ? (this.backslashes ? /['\\]/g : /'/g) : this.backslashes ? /["\\]/g : /"/g;
    let out = "";
    let from = this.position + 1;
    sign.lastIndex = from;
    for (let match = sign.exec(text); match; match = sign.exec(text)) {
      const at = match.index;
      if (match[0] === "\\") {
        if (at + 1 >= text.length) throw MORE;
        const escaped = text[at + 1] ?? "";
        out += text.slice(from, at) + (ESCAPES[escaped] ?? escaped);
        from = at + 2;
      } else if (text[at + 1] === quote) {
        out += text.slice(from, at + 1);
        from = at + 2;
      } else {
        if (at + 1 >= text.length && !this.ended) throw MORE;
        this.position = at + 1;
        return out + text.slice(from, at);
      }
      sign.lastIndex = from;
    }
    throw MORE;
  }

  private create(): SqlEvent | undefined {
    const start = this.position;
    const table = this.name();
    this.blank();
    if (table === undefined || this.need() !== "(") return this.broken(start);
    if (!this.wanted(table)) {
      this.passStatement();
      return undefined;
    }
    this.position++;
    const columns: string[] = [];
    for (;;) {
      this.blank();
      if (
        this.match(
          /(?:PRIMARY|UNIQUE|FULLTEXT|SPATIAL|FOREIGN|CONSTRAINT|CHECK|INDEX|KEY)\b(?!\s*(?:bigint|int|text|varchar|char))/iy,
        ) === undefined
      ) {
        const column = this.name();
        if (column === undefined) break;
        columns.push(column.toLowerCase());
      }
      if (!this.passDefinition()) break;
    }
    this.passStatement();
    return { type: "table", table, columns };
  }

  /** Passes the rest of a column; says whether another follows. */
  private passDefinition(): boolean {
    let depth = 0;
    for (;;) {
      const sign = this.need();
      if (sign === "'" || (sign === '"' && this.text[this.position - 1] === " ")) {
        this.quoted(sign === "'" ? "'" : '"');
        continue;
      }
      this.position++;
      if (sign === "(") depth++;
      else if (sign === ")") {
        if (depth === 0) return false;
        depth--;
      } else if (sign === "," && depth === 0) return true;
    }
  }

  /** Passes to after the ";" that ends a statement, quoted ones apart. */
  private passStatement(): void {
    const sign = /[;'"`]/g;
    sign.lastIndex = this.position;
    for (let match = sign.exec(this.text); match; match = sign.exec(this.text)) {
      this.position = match.index;
      if (match[0] === ";") {
        this.position++;
        return;
      }
      if (match[0] === "`") {
        const end = this.text.indexOf("`", this.position + 1);
        if (end === -1) {
          if (this.ended) break;
          throw MORE;
        }
        this.position = end + 1;
      } else this.quoted(match[0] === "'" ? "'" : '"');
      sign.lastIndex = this.position;
    }
    if (this.ended) this.position = this.text.length;
    else throw MORE;
  }

  private name(): string | undefined {
    this.blank();
    const quoted = this.match(/(?:[`"[](?:[^`"\]]|``)*[`"\]]|[\w$]+)(?:\s*\.\s*(?:[`"[](?:[^`"\]]|``)*[`"\]]|[\w$]+))?/y);
    return quoted
      ?.split(".")
      .at(-1)
      ?.replace(/[`"[\]]/g, "")
      .trim();
  }

  private nameList(): string[] {
    this.position++;
    const names: string[] = [];
    for (;;) {
      const name = this.name();
      if (name === undefined) {
        this.need();
        return names;
      }
      names.push(name.toLowerCase());
      this.blank();
      const next = this.need();
      this.position++;
      if (next !== ",") return names;
    }
  }

  /** Passes blanks and comments; `/*!40101 … *\/` is MySQL's, and holds nothing that is wanted. */
  private blank(): void {
    for (;;) {
      this.match(/\s+/y);
      if (this.match(/--(?=\s)|#/y) !== undefined) {
        const end = this.text.indexOf("\n", this.position);
        if (end === -1 && !this.ended) throw MORE;
        this.position = end === -1 ? this.text.length : end;
      } else if (this.text.startsWith("/*", this.position)) {
        const end = this.text.indexOf("*/", this.position);
        if (end === -1) throw MORE;
        this.position = end + 2;
      } else return;
    }
  }

  private need(): string {
    const sign = this.text[this.position];
    if (sign === undefined) throw MORE;
    return sign;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text);
    if (!match) return undefined;
    // What touches the end of the text so far may go on in the next chunk.
    if (pattern.lastIndex >= this.text.length && !this.ended && /\w$/.test(match[0])) throw MORE;
    this.position = pattern.lastIndex;
    return match[0];
  }
}

// MySQL 8.4 manual, 11.1.1, table 11.1; "\%" and "\_" keep their backslash there, but only inside patterns.
const ESCAPES: Record<string, string> = { "0": "\0", n: "\n", r: "\r", t: "\t", b: "\b", Z: "\u001a" };

/** Whether a dump escapes with backslashes: MySQL's do, SQLite's do not. */
function dialect(text: string): boolean | undefined {
  const start = text.slice(0, 200_000);
  if (/^\s*(?:PRAGMA\s|BEGIN TRANSACTION)/im.test(start.slice(0, 5_000))) return false;
  if (/`|ENGINE\s*=|TYPE=MyISAM|\/\*!\d{5}|MySQL|MariaDB|phpMyAdmin|AUTO_INCREMENT/i.test(start)) return true;
  if (/INTEGER PRIMARY KEY|sqlite_/i.test(start)) return false;
  return /\\'/.test(start) ? true : undefined;
}
