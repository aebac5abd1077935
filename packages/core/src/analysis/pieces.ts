import { APOSTROPHE, DIGIT, HYPHEN, INSIDE, LETTER, characterAt, widthAt } from "./character.ts";
import { isElision } from "./elision.ts";

/** A word by itself or a member of a compound; `printed` has lost its apostrophes. */
export interface Piece {
  printed: string;
  start: number;
  end: number;
}

const APOSTROPHES = /['’ʼ‘´`′＇]/g;

/** Where the run of letters, figures and marks that starts here ends. */
export function runEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const kind = characterAt(text, end);
    if (kind !== LETTER && kind !== DIGIT && kind !== INSIDE) break;
    end += widthAt(text, end);
  }
  return end;
}

/** Whether a letter or a figure stands here. */
export function isWordAt(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const kind = characterAt(text, at);
  return kind === LETTER || kind === DIGIT;
}

const isAt = (text: string, at: number, kind: number): boolean => at < text.length && characterAt(text, at) === kind;

/**
 * Reads one member, apostrophes included: « l’Union » gives « Union », « aujourd’hui » and « prud’hommes » stay whole,
 * "Putin’s" gives "Putin". In a language whose apostrophes are not known they join two members, as hyphens do.
 */
function readPiece(text: string, at: number, language: string, pieces: Piece[]): number {
  let start = at;
  let end = runEnd(text, at);
  let isWhole = true;
  while (isAt(text, end, APOSTROPHE)) {
    const isFollowed = isWordAt(text, end + 1);
    if (isElision(text.slice(start, end), language)) {
      if (!isFollowed) return end + 1;
      start = end + 1;
    } else if (!isFollowed || language === "und") break;
    else isWhole = false;
    const next = runEnd(text, end + 1);
    if (language === "en" && next === end + 2 && /s/i.test(text.charAt(end + 1))) {
      pieces.push({ printed: text.slice(start, end), start, end });
      return next;
    }
    end = next;
  }
  const printed = text.slice(start, end);
  pieces.push({ printed: isWhole ? printed : printed.replace(APOSTROPHES, ""), start, end });
  return end;
}

/**
 * Reads the word that starts here, or the members of a compound.
 *
 * @returns the members, none when only an elided article stands there, and where the reading ends
 */
export function readPieces(text: string, at: number, language: string): { pieces: Piece[]; end: number } {
  const pieces: Piece[] = [];
  let end = readPiece(text, at, language, pieces);
  while ((isAt(text, end, HYPHEN) || isAt(text, end, APOSTROPHE)) && isWordAt(text, end + 1)) {
    end = readPiece(text, end + 1, language, pieces);
  }
  return { pieces, end };
}
