/**
 * Finds the known name that somebody probably meant.
 *
 * @returns the name at the smallest edit distance, or nothing when none is near: more than a third of its
 *   letters, or more than three, would have to change
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.min(3, Math.max(1, Math.floor(name.length / 3))) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Ends a sentence about what was expected with the name that is near, when there is one. */
export function orNearest(expected: string, name: unknown, known: Iterable<string>): string {
  const near = typeof name === "string" ? nearest(name, known) : undefined;
  return near === undefined ? expected : `${expected} (did you mean ${JSON.stringify(near)}?)`;
}

/** Letters to insert, drop or change (Levenshtein), two neighbours in the wrong order counting for one. */
function editDistance(a: string, b: string): number {
  let [older, previous]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, at(older, column - 2) + 1);
      current.push(cost);
    }
    [older, previous] = [previous, current];
  }
  return at(previous, b.length);
}

const at = (row: number[] | undefined, column: number): number => row?.[column] ?? 0;
