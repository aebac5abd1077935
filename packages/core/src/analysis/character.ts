/** What a character does in a text, for cutting it into words. */
export const OTHER = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** Stands inside a word and counts for nothing by itself: combining marks, soft hyphen, joiners. */
export const INSIDE = 4;
export const APOSTROPHE = 5;
/** Joins two words into a compound when a letter or digit stands on both sides. */
export const HYPHEN = 6;
export const POINT = 7;
/** A letter of a script written without spaces: a word by itself. */
export const ALONE = 8;
export const SPACE = 9;

const BY_HAND: [string, number][] = [
  ["'’ʼ‘´`′＇", APOSTROPHE],
  ["-‐‑–−&＆", HYPHEN],
  [".", POINT],
  ["\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", INSIDE],
];
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function judge(character: string): number {
  for (const [characters, kind] of BY_HAND) if (characters.includes(character)) return kind;
  if (/\p{M}/u.test(character)) return INSIDE;
  if (/[\p{L}\p{Nl}\p{No}]/u.test(character)) return UNSPACED.test(character) ? ALONE : LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/\s/u.test(character)) return SPACE;
  return OTHER;
}

// Filled as characters are met: judging all 65,536 in advance would slow every start.
const known = new Uint8Array(0x10000);

/** What the character at an index does. Characters of two units are judged whole; see `widthAt`. */
export function characterAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit >= 0xd800 && unit < 0xe000) return judge(String.fromCodePoint(text.codePointAt(index) ?? unit));
  const kind = known[unit] ?? OTHER;
  if (kind !== 0) return kind;
  return (known[unit] = judge(String.fromCharCode(unit)));
}

/** UTF-16 units of the character at an index: 1 or 2. */
export function widthAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit < 0xd800 || unit > 0xdbff) return 1;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next < 0xe000 ? 2 : 1;
}
