import type { Random } from "./random.ts";

/**
 * Draws ranks as words are drawn in a language: the rank r with a weight of 1 / (r + 2.7) (Zipf's law as
 * Mandelbrot corrected it: the very first words of real texts are not as frequent as 1 / r).
 *
 * @param size how many ranks; the answer goes from 0, the most frequent, to `size - 1`
 */
export function zipf(size: number): (random: Random) => number {
  const cumulated = new Float64Array(size);
  let total = 0;
  for (let rank = 0; rank < size; rank++) cumulated[rank] = total += 1 / (rank + FLATTENED);
  // A table from equal slices of the total to the rank each begins with makes the search short.
  const slices = Math.min(65_536, size * 4);
  const starts = new Uint32Array(slices + 1);
  for (let slice = 0, rank = 0; slice <= slices; slice++) {
    while (rank < size - 1 && (cumulated[rank] as number) < (slice / slices) * total) rank++;
    starts[slice] = rank;
  }
  return (random) => {
    const share = random.number();
    const weight = share * total;
    let rank = starts[Math.floor(share * slices)] as number;
    while (rank < size - 1 && (cumulated[rank] as number) <= weight) rank++;
    return rank;
  };
}

/** For ranks that begin with 0. */
const FLATTENED = 3.7;
