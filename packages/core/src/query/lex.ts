/** A piece of a query's text, before it is understood. */
export interface Piece {
  /** The piece as typed, for notes. */
  raw: string;
  /** Without its sign, its field and its quotes. */
  text: string;
  excluded: boolean;
  quoted: boolean;
  /** The name before a colon, when there is one and something may follow it. */
  field?: string;
  /** A quotation that nothing closed. */
  open?: boolean;
}

const CLOSES: Record<string, string> = { '"': '"', "«": "»", "“": "”", "„": "”" };
const MARKS = /["«»“”„]/g;
// Controls and marks of writing direction are not words; brackets do not group, since OU binds what stands beside it.
const BLANK = /[\s\p{Cc}\p{Cf}()[\]{}<>]/u;
/** A name and a colon, as a field begins: « titre:Kosovo », but not « http://… ». */
export const FIELD = /^(\p{L}{2,20}):(?!\/\/)/u;
// Signs before a word say nothing, one hyphen apart.
const SIGNS = /[^\p{L}\p{N}\s\p{Cc}\p{Cf}@#"«»“”„()[\]{}<>|]*/uy;

/** Cuts a query's text into pieces: words, quotations, fields with their value. Linear; never throws. */
export function lex(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    if (isBlank(text, at)) at += 1;
    else {
      const { piece, end } = lexPiece(text, at);
      if (piece.text !== "" || piece.field !== undefined) pieces.push(piece);
      at = Math.max(end, at + 1);
    }
  }
  return pieces;
}

const isBlank = (text: string, at: number): boolean => BLANK.test(text.charAt(at));

function lexPiece(text: string, start: number): { piece: Piece; end: number } {
  SIGNS.lastIndex = start;
  const signs = SIGNS.exec(text)?.[0] ?? "";
  let at = start + signs.length;
  const excluded = /[-−]$/.test(signs);
  if (text.charAt(at) === "|") return { piece: { raw: "|", text: "|", excluded: false, quoted: false }, end: at + 1 };
  const field = FIELD.exec(text.slice(at, at + 24))?.[1];
  if (field !== undefined) at = skipBlanks(text, at + field.length + 1);
  const { value, end, quoted, open } = lexValue(text, at);
  const piece: Piece = { raw: text.slice(start, end).trim(), text: value, excluded, quoted };
  if (field !== undefined) piece.field = field;
  if (open) piece.open = true;
  return { piece, end };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text, at)) at += 1;
  return at;
}

function lexValue(text: string, at: number): { value: string; end: number; quoted: boolean; open: boolean } {
  const closing = CLOSES[text.charAt(at)];
  if (closing !== undefined) {
    const found = text.indexOf(closing, at + 1);
    const end = found === -1 ? text.length : found;
    const value = text
      .slice(at + 1, end)
      .replace(MARKS, " ")
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
      .trim();
    return { value, end: Math.min(end + 1, text.length), quoted: true, open: found === -1 };
  }
  let end = at;
  while (end < text.length && !isBlank(text, end) && !/["«»“”„]/.test(text.charAt(end))) end += 1;
  // A closing mark that closes nothing is passed over.
  const value = text.slice(at, end);
  return { value, end: end === at && at < text.length ? at + 1 : end, quoted: false, open: false };
}
