/** Changes of one letter beyond which two words are not taken for one another. */
const FARTHEST = 3;

/** Finds the word most like this one, to suggest it; undefined when none is near. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  // Nobody misspells a parameter at this length, and the comparison is quadratic.
  if (word.length > 40) return undefined;
  let best: string | undefined;
  let least = FARTHEST + 1;
  for (const candidate of words) {
    const changes = distance(word.toLowerCase(), candidate.toLowerCase());
    if (changes < least && changes < Math.max(word.length, candidate.length)) [best, least] = [candidate, changes];
  }
  return best;
}

/** Letters to add, drop or change to go from one word to the other (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
