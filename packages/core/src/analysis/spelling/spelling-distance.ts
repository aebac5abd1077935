// Costs are counted in halves, so that they stay whole numbers.
const HALF = 1;
const WHOLE = 2;
const FAR = 1_000;
const LONGEST = 255;

const A_CODE = 0x61;
const LETTERS = 26;
/** Letters that French writes for one sound: taking one for the other is half a mistake. */
const alike = new Uint8Array(LETTERS * LETTERS);
for (const pair of ["ck", "cs", "sz", "iy", "gj", "mn", "ae", "dt", "vw", "ou"]) {
  const [x, y] = [pair.charCodeAt(0) - A_CODE, pair.charCodeAt(1) - A_CODE];
  alike[x * LETTERS + y] = 1;
  alike[y * LETTERS + x] = 1;
}

function changeCost(x: number, y: number): number {
  const [row, column] = [x - A_CODE, y - A_CODE];
  return row >= 0 && row < LETTERS && column >= 0 && column < LETTERS && alike[row * LETTERS + column] === 1 ? HALF : WHOLE;
}

/** A letter that the other word does not have. */
function strayCost(word: string, at: number): number {
  const letter = word.charCodeAt(at);
  if (at > 0 && letter === word.charCodeAt(at - 1)) return HALF;
  return at === word.length - 1 && at > 2 && (letter === 0x65 || letter === 0x73) ? HALF : WHOLE;
}

// One call at a time, and thousands for one question: the rows are kept from one to the next.
let beforeLast = new Uint16Array(LONGEST + 2);
let last = new Uint16Array(LONGEST + 2);
let row = new Uint16Array(LONGEST + 2);
const strays = new Uint8Array(LONGEST + 1);

/**
 * Measures how far one word is from another, for correcting what was typed.
 *
 * Shape: words as `fold` gives them, so accents and capitals cost nothing. Leaving out, adding or changing a letter and swapping two
 * neighbours cost 1; doubling or undoubling a letter, a silent final « e » or « s », and letters that sound alike in French (c/k, s/z, i/y…) cost ½.
 *
 * Rule: Damerau–Levenshtein, in its "optimal string alignment" form.
 * @param most gives up beyond it; words of more than 255 letters are given up too
 * @returns the cost, or `Infinity` when it exceeds `most`
 */
export function spellingDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  const bound = Math.min(most * WHOLE, FAR - 1);
  // Each letter more costs a half at least, so no path strays further from the diagonal.
  if (Math.abs(a.length - b.length) > bound || a.length > LONGEST || b.length > LONGEST) return Infinity;
  last[0] = 0;
  for (let j = 1; j <= b.length; j += 1) {
    strays[j] = strayCost(b, j - 1);
    last[j] = (last[j - 1] ?? 0) + (strays[j] ?? 0);
  }
  for (let i = 1; i <= a.length; i += 1) if (fillRow(a, b, i, bound) > bound) return Infinity;
  const cost = last[b.length] ?? FAR;
  return cost > bound ? Infinity : cost / WHOLE;
}

/** Fills the row of one letter of `a`, within the band that the bound allows, and gives its least cost. */
function fillRow(a: string, b: string, i: number, bound: number): number {
  const gone = strayCost(a, i - 1);
  const x = a.charCodeAt(i - 1);
  const from = Math.max(1, i - bound);
  const to = Math.min(b.length, i + bound);
  row[from - 1] = from === 1 ? (last[0] ?? 0) + gone : FAR;
  let least = row[from - 1] ?? FAR;
  for (let j = from; j <= to; j += 1) {
    const y = b.charCodeAt(j - 1);
    const diagonal = last[j - 1] ?? 0;
    let cost = x === y ? diagonal : diagonal + changeCost(x, y);
    const above = (last[j] ?? 0) + gone;
    if (above < cost) cost = above;
    const before = (row[j - 1] ?? 0) + (strays[j] ?? 0);
    if (before < cost) cost = before;
    if (i > 1 && j > 1 && x === b.charCodeAt(j - 2) && y === a.charCodeAt(i - 2)) {
      const swapped = (beforeLast[j - 2] ?? 0) + WHOLE;
      if (swapped < cost) cost = swapped;
    }
    row[j] = cost;
    if (cost < least) least = cost;
  }
  if (to < b.length) row[to + 1] = FAR;
  [beforeLast, last, row] = [last, row, beforeLast];
  return least;
}
