import type { SegmentTerms } from "./dictionary.ts";
import { Occurrences, PostingsSeeker } from "./postings.ts";
import type { Weighed } from "./scoring.ts";
import type { Candidate } from "./top.ts";

/** Words further apart than this, beyond what the query has between them, are strangers. */
const FAR = 8;
/** What two words just as far apart as in the query add, in parts of the commoner one's rarity. */
const TOGETHER = 0.6;

/** Words in the order of the query. Those too common to find anything are near everything, and their positions are the longest to read. */
const placedOf = (weighed: readonly Weighed[]): Weighed[] =>
  weighed.filter(({ place, onlyAdds }) => place !== undefined && !onlyAdds).sort((a, b) => (a.place ?? 0) - (b.place ?? 0));

/** Keys whose positions tell how near the words of the query stand to one another. */
export function placedKeys(weighed: readonly Weighed[]): Set<string> {
  const placed = placedOf(weighed);
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
  const placed = placedOf(weighed);
  if (placed.length < 2) return candidates.map(() => 0);
  const seekers = placed.map(({ alternatives }) =>
    alternatives.flatMap((alternative) => {
      const key =
        alternative.kind === "term" ? alternative.key : alternative.kind === "phrase" ? (alternative.steps[0]?.key ?? "") : "";
      const term = from.terms.get(key);
      return term?.positions && term.positions.length > 0 ? [{ term, seeker: new PostingsSeeker(term.postings) }] : [];
    }),
  );
  const read = new Occurrences();
  return candidates.map(({ document }) => {
    const places = seekers.map((same) =>
      same.flatMap(({ term, seeker }) => {
        if (!seeker.seek(document)) return [];
        seeker.occurrences(term.positions as Uint8Array, read);
        return Array.from(read.positions.subarray(0, read.count));
      }),
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
