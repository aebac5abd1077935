import { readAddress } from "./address.ts";
import { ALONE, DIGIT, INSIDE, LETTER, SPACE, characterAt, widthAt } from "./character.ts";
import { isOneWord } from "./compound.ts";
import { addDate, addDateEndingHere } from "./date-in-words.ts";
import { fold } from "./fold.ts";
import { readNumber } from "./number.ts";
import { isWordAt, readPieces, runEnd, type Piece } from "./pieces.ts";
import { TokenList } from "./token-list.ts";
import { HASH, hashed, hashOf } from "./word-table.ts";
import { inFigures, type Lexicon, type Word } from "./word.ts";

const ACRONYM = /\p{L}(?:\.\p{L}(?![\p{L}\p{M}\d]))+\.?/uy;
const NUMBER_SIGNS = " \u00a0\u2009\u202f.,-/+";
const VOWELS = "aeiouyh";
/** Addresses longer than this are told apart by their beginning only, in UTF-16 units. */
const LONGEST_ADDRESS = 200;

/** One pass over one text. */
export class Scan {
  readonly #text: string;
  readonly #lexicon: Lexicon;
  readonly #list = new TokenList();
  readonly #mayHoldMail: boolean;

  constructor(text: string, lexicon: Lexicon) {
    this.#text = text;
    this.#lexicon = lexicon;
    this.#mayHoldMail = text.includes("@");
  }

  read(): TokenList {
    const { length } = this.#text;
    let at = 0;
    while (at < length) {
      const kind = characterAt(this.#text, at);
      if (kind === LETTER) at = this.#word(at);
      else if (kind === DIGIT) at = this.#number(at);
      else if (kind === ALONE) at = this.#character(at);
      else at += widthAt(this.#text, at);
    }
    return this.#list;
  }

  #word(at: number): number {
    const text = this.#text;
    let firstEnd = at;
    let hash = HASH;
    while (firstEnd < text.length) {
      const kind = characterAt(text, firstEnd);
      if ((kind !== LETTER && kind !== DIGIT && kind !== INSIDE) || widthAt(text, firstEnd) === 2) break;
      hash = hashed(hash, text.charCodeAt(firstEnd));
      firstEnd += 1;
    }
    if (widthAt(text, firstEnd) === 2) {
      // Rare: letters of two units.
      firstEnd = runEnd(text, firstEnd);
      hash = hashOf(text, at, firstEnd);
    }
    const after = firstEnd < this.#text.length ? characterAt(this.#text, firstEnd) : SPACE;
    if (after === SPACE) {
      // Most words end at a space; what follows is for the others.
      this.#single(this.#lexicon.wordIn(text, at, firstEnd, hash), at, firstEnd);
      return firstEnd;
    }
    const next = this.#text.charAt(firstEnd);
    if (next === "." || next === ":" || (this.#mayHoldMail && next !== " ")) {
      const end = this.#address(at) ?? this.#acronym(at);
      if (end !== undefined) return end;
    }
    const { pieces, end } = readPieces(this.#text, at, this.#lexicon.language);
    const [only] = pieces;
    if (pieces.length > 1) this.#compound(pieces);
    else if (only !== undefined) this.#single(this.#lexicon.word(only.printed), only.start, only.end);
    return end;
  }

  #single(word: Word, start: number, end: number): void {
    if (word.isElided && this.#beginsElision(end)) return;
    const position = this.#list.position;
    this.#list.push(word, start, end, word.isNumber ? "number" : "word");
    if (this.#list.wordAt(position - 1)?.isCombining) this.#joinWithLast(position);
    else if (word.isYear) addDateEndingHere(this.#list);
  }

  /** « l Europe »: an elision typed without its apostrophe. */
  #beginsElision(end: number): boolean {
    return this.#text.charAt(end) === " " && VOWELS.includes(fold(this.#text.charAt(end + 1)).charAt(0) || "-");
  }

  /** « anti missile » is also « antimissile »: after some first members a space is a hyphen forgotten. */
  #joinWithLast(position: number): void {
    const [first, second] = [this.#list.tokenAt(position - 1), this.#list.tokenAt(position)];
    if (first === undefined || second === undefined || first.end + 1 !== second.start) return;
    if (characterAt(this.#text, first.end) !== SPACE) return;
    const { term, form } = this.#lexicon.word(first.form + second.form);
    this.#list.pushBeside({ term, form, kind: "joined" }, position - 1, first.start, second.end);
  }

  #compound(pieces: Piece[]): void {
    const position = this.#list.position;
    const forms: string[] = [];
    let end = 0;
    for (const piece of pieces) {
      const word = this.#lexicon.word(piece.printed);
      forms.push(word.form);
      this.#list.push(word, piece.start, piece.end, "part");
      end = piece.end;
    }
    if (!isOneWord(forms, this.#lexicon.language)) return;
    const { term, form } = this.#lexicon.word(forms.join(""));
    this.#list.pushBeside({ term, form, kind: "joined" }, position, pieces[0]?.start ?? 0, end);
  }

  #number(at: number): number {
    let end = at;
    while (end < this.#text.length && characterAt(this.#text, end) === DIGIT) end += widthAt(this.#text, end);
    const hasSign = end < this.#text.length && NUMBER_SIGNS.includes(this.#text.charAt(end));
    const number = hasSign ? readNumber(this.#text, at, this.#lexicon.language) : undefined;
    // « 3.5km »: what goes on with a letter is cut as any word.
    if (number === undefined || isWordAt(this.#text, number.end)) return this.#word(at);
    const position = this.#list.position;
    let start = at;
    for (const part of number.date === undefined ? [number.value] : number.value.split(/[-/.]/)) {
      const partEnd = number.date === undefined ? number.end : start + part.length;
      this.#list.push(inFigures(part), start, partEnd, "number");
      start = partEnd + 1;
    }
    if (number.date !== undefined) addDate(number.date, this.#list, position, at, number.end);
    return number.end;
  }

  /** A character of a script without spaces, with its marks. */
  #character(at: number): number {
    let end = at + widthAt(this.#text, at);
    while (end < this.#text.length && characterAt(this.#text, end) === INSIDE) end += widthAt(this.#text, end);
    this.#list.push(this.#lexicon.word(this.#text.slice(at, end)), at, end, "word");
    return end;
  }

  #acronym(at: number): number | undefined {
    ACRONYM.lastIndex = at;
    const printed = ACRONYM.exec(this.#text)?.[0];
    if (printed === undefined) return undefined;
    this.#list.push(this.#lexicon.word(printed.replaceAll(".", "")), at, at + printed.length, "acronym");
    return at + printed.length;
  }

  /** An address counts whole and by its words: « Diplomatie.gouv.fr » is found by « diplomatie ». */
  #address(at: number): number | undefined {
    const address = readAddress(this.#text, at);
    if (address === undefined) return undefined;
    const { start, end } = address;
    const printed = this.#text.slice(start, end);
    const position = this.#list.position;
    for (const part of printed.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      const from = start + part.index;
      this.#list.push(this.#lexicon.word(part[0]), from, from + part[0].length, "part");
    }
    const form = fold(printed).slice(0, LONGEST_ADDRESS);
    if (this.#list.position > position) this.#list.pushBeside({ term: form, form, kind: "address" }, position, start, end);
    return end;
  }
}
