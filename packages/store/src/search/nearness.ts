import type { SegmentTerms } from "./dictionary.ts";
import { readPositions as positionsAt, PostingsSeeker } from "./postings.ts";
import type { Weighed } from "./scoring.ts";
import type { Candidate } from "./top.ts";

/** Words further apart than this, beyond what the query has between them, are strangers. */
const FAR = 8;
/** What two words just as far apart as in the query add, in parts of the commoner one's rarity. */
const TOGETHER = 0.6;

/** Keys whose positions tell how near the words of the query stand to one another. */
export function placedKeys(weighed: readonly Weighed[]): Set<string> {
  const placed = weighed.filter(({ place }) => place !== undefined);
  if (placed.length < 2) return new Set();
  return new Set(
    placed.flatMap(({ alternatives }) =>
      alternatives.flatMap((one) =>
        one.kind === "term" ? [one.key] : one.kind === "phrase" ? one.steps.slice(0, 1).map(({ key }) => key) : [],
      ),
    ),
  );
}

/** What nearness adds to each candidate of one segment. Their documents must ascend. */
export function nearnessOf(weighed: readonly Weighed[], from: SegmentTerms, candidates: readonly Candidate[]): number[] {
  const placed = weighed.filter(({ place }) => place !== undefined).sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  if (placed.length < 2) return candidates.map(() => 0);
  const seekers = placed.map(({ alternatives }) =>
    alternatives.flatMap((alternative) => {
      const key =
        alternative.kind === "term" ? alternative.key : alternative.kind === "phrase" ? (alternative.steps[0]?.key ?? "") : "";
      const term = from.terms.get(key);
      return term?.positions && term.positions.length > 0 ? [{ term, seeker: new PostingsSeeker(term.postings) }] : [];
    }),
  );
  return candidates.map(({ document }) => {
    const places = seekers.map((same) =>
      same.flatMap(({ term, seeker }) =>
        seeker.seek(document)
          ? positionsAt(term.positions as Uint8Array, seeker.positionPlace()).map(({ position }) => position)
          : [],
      ),
    );
    let sum = 0;
    for (let index = 1; index < placed.length; index += 1) {
      const [before, after] = [placed[index - 1] as Weighed, placed[index] as Weighed];
      const asked = (after.place ?? 0) - (before.place ?? 0);
      const apart = leastApart(places[index - 1] ?? [], places[index] ?? [], asked);
      if (apart <= FAR) sum += (TOGETHER * Math.min(before.rarity, after.rarity)) / (1 + apart);
    }
    return sum;
  });
}

/** How much the distance of two words differs from what the query has, where it differs least. Both ascend. */
function leastApart(first: readonly number[], second: readonly number[], asked: number): number {
  let least = Infinity;
  let other = 0;
  for (const position of first) {
    const wanted = position + asked;
    while (other + 1 < second.length && (second[other + 1] ?? 0) <= wanted) other += 1;
    for (const near of [second[other], second[other + 1]]) {
      if (near !== undefined && near !== position) least = Math.min(least, Math.abs(near - wanted));
    }
  }
  return least;
}
