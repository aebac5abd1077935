import type { Tokens } from "./quote-tokens.ts";

/** A stretch of a quotation laid beside the document: where each of its tokens stands there, -1 for nowhere. */
export interface Alignment {
  /** For each token of the quotation, the document's token it equals, or -1. */
  places: Int32Array;
  /** First token of the document used, and the one after the last. */
  start: number;
  end: number;
}

/** Most cells of the table that is filled to lay one text beside the other: about 20 ms. */
const CELLS_MAX = 4_000_000;

/**
 * Lays a quotation beside the stretch of the document that resembles it most.
 *
 * Looks for short runs of tokens that both have, chooses the diagonal where most of them lie, and aligns there; so the cost
 * hangs on the quotation's length, and on the document's only for reading it once.
 *
 * @param from the first token of the document that may be used
 * @returns nothing when not even a short run is common to both
 */
export function align(quote: Tokens, document: Tokens, from: number): Alignment | undefined {
  const run = quote.length < 6 ? 2 : 3;
  const diagonal = bestDiagonal(quote, document, from, run);
  if (diagonal === undefined) return undefined;
  const slack = Math.max(24, Math.ceil(quote.length * 0.3));
  const start = Math.max(from, diagonal - slack);
  const end = Math.min(document.length, diagonal + quote.length + slack);
  return fill(quote, document, start, end);
}

/** Where in the document the quotation would begin, by the most common runs; nothing when there is no common run. */
function bestDiagonal(quote: Tokens, document: Tokens, from: number, run: number): number | undefined {
  const places = new Map<number, number[]>();
  for (let at = 0; at + run <= quote.length; at++) {
    const key = keyOf(quote.forms, at, run);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    // A run met often tells little about where one is.
    else if (known.length < 4) known.push(at);
  }
  const width = Math.max(16, Math.ceil(quote.length * 0.1));
  // One vote for each diagonal that a common run lies on, diagonals being taken some at a time.
  const votes = new Int32Array(Math.ceil((document.length + quote.length) / width) + 1);
  let best = -1;
  let begins = 0;
  for (let at = from; at + run <= document.length; at++) {
    if (document.forms[at] === 0) continue;
    const key = keyOf(document.forms, at, run);
    if (key === 0) continue;
    const common = places.get(key);
    if (common === undefined) continue;
    for (const place of common) {
      const bucket = Math.floor((at - place + quote.length) / width);
      const count = (votes[bucket] ?? 0) + 1;
      votes[bucket] = count;
      if (best === -1 || count > best) [best, begins] = [count, at - place];
    }
  }
  return best === -1 ? undefined : Math.max(0, begins);
}

/** Names a run of tokens by one small number; 0 when one of them is unknown. Two runs may share a number: that costs a vote. */
function keyOf(forms: Int32Array, at: number, run: number): number {
  let key = 0;
  for (let ahead = 0; ahead < run; ahead++) {
    const form = forms[at + ahead] as number;
    if (form === 0) return 0;
    key = (Math.imul(key, 0x9e3b) + form) & 0x3fffffff;
  }
  return key === 0 ? 1 : key;
}

const [MATCH, CHANGE, DROP, SKIP] = [1, 2, 3, 4];

/** Fills the table of Needleman and Wunsch; what the document has before and after costs nothing. */
function fill(quote: Tokens, document: Tokens, start: number, end: number): Alignment {
  const rows = quote.length;
  const columns = end - start;
  const places = new Int32Array(rows).fill(-1);
  if (rows * columns > CELLS_MAX) return straight(quote, document, start, end, places);
  const steps = new Uint8Array((rows + 1) * (columns + 1));
  let above = new Int32Array(columns + 1);
  let scores = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    [above, scores] = [scores, above];
    scores[0] = -row;
    steps[row * (columns + 1)] = DROP as number;
    const form = quote.forms[row - 1];
    for (let column = 1; column <= columns; column++) {
      const same = form === document.forms[start + column - 1];
      let score = (above[column - 1] ?? 0) + (same ? 3 : -1);
      let step = same ? MATCH : CHANGE;
      if ((above[column] ?? 0) - 1 > score) [score, step] = [(above[column] ?? 0) - 1, DROP];
      if ((scores[column - 1] ?? 0) - 1 > score) [score, step] = [(scores[column - 1] ?? 0) - 1, SKIP];
      scores[column] = score;
      steps[row * (columns + 1) + column] = step as number;
    }
  }
  let column = 0;
  // Of two ends as good, the later: the document's word stands beside the last one changed.
  for (let one = 1; one <= columns; one++) if ((scores[one] ?? 0) >= (scores[column] ?? 0)) column = one;
  const last = column;
  for (let row = rows; row > 0;) {
    const step = steps[row * (columns + 1) + column];
    if (step === MATCH) places[row - 1] = start + column - 1;
    if (step !== SKIP) row--;
    if (step !== DROP) column--;
  }
  return { places, start: start + column, end: start + last };
}

/** For quotations too long for the table: what both ends have in common, token by token. */
function straight(quote: Tokens, document: Tokens, start: number, end: number, places: Int32Array): Alignment {
  let at = start;
  for (let row = 0; row < quote.length; row++) {
    // A few tokens ahead: a word more or less must not throw the rest out of step.
    for (let ahead = 0; ahead < 32 && at + ahead < end; ahead++) {
      if (document.forms[at + ahead] !== quote.forms[row]) continue;
      places[row] = at + ahead;
      at += ahead + 1;
      break;
    }
  }
  return { places, start, end: at };
}
