/** Scripts written without spaces between words: each character counts for a word, as word processors count. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const RUN = new RegExp(String.raw`[${UNSPACED}]\p{M}*|[^\s${UNSPACED}]+`, "gu");
const LETTER = /[\p{L}\p{N}]/u;

/** No script without spaces has a character below this, and none is of two units. */
const SPACED_BELOW = 0x0e00;
/** Between these are punctuation, signs and arrows, of every script. */
const [SIGNS, SIGNS_END] = [0x2000, 0x2c00];
const [SPACE, SPELLS, SIGN] = [1, 2, 3];
// Filled as characters are met.
const known = new Uint8Array(SIGNS_END);

function judge(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/\s/.test(character)) return SPACE;
  return LETTER.test(character) ? SPELLS : SIGN;
}

/**
 * Counts the words of a text: runs between white space that hold a letter or a digit, so « l’Union » and
 * « franco-russe » are one and « : » is none. No-break spaces separate too. In scripts without spaces every character counts.
 */
export function countWords(text: string): number {
  let words = 0;
  let isCounted = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= SPACED_BELOW && (unit < SIGNS || unit >= SIGNS_END)) return countRuns(text);
    const kind = (known[unit] ||= judge(unit));
    if (kind === SPACE) isCounted = false;
    else if (kind === SPELLS && !isCounted) {
      words += 1;
      isCounted = true;
    }
  }
  return words;
}

/** The same for any script, five times as slowly. */
function countRuns(text: string): number {
  let words = 0;
  for (const [run] of text.matchAll(RUN)) if (LETTER.test(run)) words += 1;
  return words;
}

/**
 * Cuts a text after so many words.
 *
 * @returns the text itself when it has no more words than that (white space at its end dropped); else its opening, closed by
 *   "…" (after a full stop, by a no-break space and "…"). No character is ever split.
 */
export function cutWords(text: string, maxWords: number): string {
  const end = endOfWord(text, maxWords);
  if (end === undefined) return text.trimEnd();
  if (end === 0) return "";
  const opening = text.slice(0, end).replace(/[\s,;:–—-]+$/, "");
  if (opening.endsWith("…")) return opening;
  return /[.!?]$/.test(opening) ? `${opening}\u00a0…` : `${opening}…`;
}

/** Where the word of that rank ends, in UTF-16 units; nothing when no word follows it. */
function endOfWord(text: string, rank: number): number | undefined {
  let words = 0;
  let end = 0;
  for (const match of text.matchAll(RUN)) {
    if (LETTER.test(match[0])) {
      words++;
      if (words > rank) return end;
    }
    if (words > 0 && words <= rank) end = match.index + match[0].length;
  }
  return undefined;
}
