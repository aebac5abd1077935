import { fieldNamed, readLanguage } from "./field-names.ts";
import { FIELD, lex, type Piece } from "./lex.ts";
import type { Query, QueryNote, QueryPart, Wish } from "./query.ts";
import { readDate } from "./read-date.ts";

/** Longest query read, in UTF-16 units. */
export const QUERY_MAX = 10_000;
/** Most words read, those of phrases included. */
export const QUERY_WORDS_MAX = 64;

const NOTE_MAX = 80;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
// Small letters are words: « Paris ou Moscou » asks nothing special.
const OR = /^(?:OU|OR|\|)$/;

/** Understands the pieces of one query. */
class Reading {
  readonly parts: QueryPart[] = [];
  readonly notes: QueryNote[] = [];
  #words = 0;

  note(code: QueryNote["code"], text: string): void {
    this.notes.push({ code, text: text.slice(0, NOTE_MAX).toWellFormed() });
  }

  read(pieces: readonly Piece[]): void {
    let or: Piece | undefined;
    for (const piece of pieces) {
      if (isOr(piece)) {
        if (this.parts.length === 0) this.note("lonely-or", piece.raw);
        else or = piece;
        continue;
      }
      const wishes = this.#wishes(piece);
      if (!this.#fits(wishes, piece)) break;
      if (wishes.length === 0) continue;
      this.#add(wishes, piece, or);
      or = undefined;
    }
    if (or !== undefined) this.note("lonely-or", or.raw);
  }

  #add(wishes: Wish[], piece: Piece, or: Piece | undefined): void {
    const [first, ...rest] = wishes;
    if (first === undefined) return;
    const last = this.parts.at(-1);
    if (piece.excluded) {
      if (or !== undefined) this.note("lonely-or", or.raw);
      for (const wish of wishes) this.parts.push({ kind: "without", wish });
      return;
    }
    if (or !== undefined && last !== undefined && last.kind !== "without") {
      this.parts[this.parts.length - 1] = { kind: "any", of: [...(last.kind === "any" ? last.of : [last]), first] };
    } else {
      if (or !== undefined) this.note("lonely-or", or.raw);
      this.parts.push(first);
    }
    this.parts.push(...rest);
  }

  /** Counts the words, and says so when there are too many. */
  #fits(wishes: readonly Wish[], piece: Piece): boolean {
    for (const wish of wishes) {
      const text = wish.kind === "field" ? wish.value : wish.text;
      this.#words += text.split(" ").length;
    }
    if (this.#words <= QUERY_WORDS_MAX) return true;
    this.note("cut", piece.raw);
    return false;
  }

  #wishes(piece: Piece): Wish[] {
    if (piece.open) this.note("open-quote", piece.raw);
    if (piece.field === undefined) return this.#text(piece.text, piece.quoted);
    const field = fieldNamed(piece.field);
    if (field === undefined) {
      // « 11:30 » and « C: » name no field; a word before a colon may have been meant as one.
      this.note("unknown-field", piece.raw);
      return [...this.#text(piece.field, false), ...this.#text(piece.text, piece.quoted)];
    }
    if (!SAYS_SOMETHING.test(piece.text)) {
      this.note("empty-field", piece.raw);
      return this.#text(piece.field, false);
    }
    if (field === "before" || field === "after") {
      const date = readDate(piece.text);
      if (date !== undefined) return [{ kind: "field", field, ...date }];
      this.note("unreadable-date", piece.raw);
    } else if (field === "language") {
      const language = readLanguage(piece.text);
      if (language !== undefined) return [{ kind: "field", field, value: language }];
      this.note("unreadable-language", piece.raw);
    } else return [{ kind: "field", field, value: piece.text }];
    return [...this.#text(piece.field, false), ...this.#text(piece.text, piece.quoted)];
  }

  #text(text: string, quoted: boolean): Wish[] {
    if (!SAYS_SOMETHING.test(text)) return [];
    if (quoted) return [{ kind: "phrase", text }];
    const plain = bare(text);
    const field = FIELD.exec(plain)?.[1];
    if (field !== undefined) return [...this.#text(field, false), ...this.#text(plain.slice(field.length + 1), false)];
    if (!text.endsWith("*")) return [{ kind: "word", text: plain }];
    if ([...plain].length >= 2) return [{ kind: "prefix", text: plain }];
    this.note("short-prefix", text);
    return [{ kind: "word", text: plain }];
  }
}

const isOr = (piece: Piece): boolean => !piece.quoted && !piece.excluded && piece.field === undefined && OR.test(piece.text);

// A word neither begins nor ends by what is read as a sign, nor is it OU, so that it can be written back.
function bare(text: string): string {
  const inner = text.replace(/^[^\p{L}\p{N}@#]+/u, "").replace(/[*:;,!?…|]+$/u, "");
  return OR.test(inner) ? inner.toLowerCase() : inner;
}

/**
 * Understands what a reader typed. Never throws and never refuses: what cannot be understood is searched as words, and
 * said in `notes`.
 *
 * Words · "phrases", « phrases » · `-without` · `a OU b`, `a OR b` · `min*` · `titre: source: rubrique: sujet: auteur:
 * avant: après: langue:` with English names too. `après:2008` begins with 1 January 2008, `avant:2008` ends the day before.
 * Reads the first 10,000 characters and 64 words.
 *
 * `readQuery(writeQuery(query))` gives the same parts again.
 */
export function readQuery(text: string): Query {
  const reading = new Reading();
  const kept = text.slice(0, QUERY_MAX).toWellFormed().normalize("NFC");
  reading.read(lex(kept));
  if (text.length > QUERY_MAX) reading.note("cut", text.slice(QUERY_MAX).trim());
  const { parts, notes } = reading;
  if (parts.length === 0) reading.note("no-words", kept.trim());
  else if (parts.every((part) => part.kind === "without")) reading.note("only-exclusions", kept.trim());
  return { parts, notes };
}
