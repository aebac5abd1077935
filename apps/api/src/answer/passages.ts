import type { Passage } from "@revue/client";
import { excerpt, findMatches, rangesOf, type Match, type Matcher, type Passage as Chosen } from "@revue/core/search";

/** A text that passages may be taken from: already cut to what may be shown. */
export interface ShownField {
  field: Passage["field"];
  text: string;
}

/** Words of a passage that stands alone, and of each of two: three lines or so. */
const ALONE = 44;
const PAIRED = 28;

interface Found extends ShownField {
  matches: Match[];
}
interface Candidate {
  from: Found;
  chosen: Chosen;
  parts: ReadonlySet<number>;
}

/**
 * Chooses what to show of an article found: the passage that answers most parts of the query, and a second one for parts
 * that the first leaves out. Without any match, the opening of the text.
 */
export function passagesFor(fields: readonly ShownField[], matcher: Matcher): Passage[] {
  const all = fields.map((one): Found => ({ ...one, matches: findMatches(one.text, matcher) }));
  const found = all.filter(({ matches }) => matches.length > 0);
  if (found.length === 0) return all.slice(0, 1).flatMap((from) => passage(candidate(from, from.matches, ALONE)));
  const first = best(found.map((from) => candidate(from, from.matches, PAIRED)));
  if (first === undefined) return [];
  const second = best(
    found.map((from) => {
      const left = from.matches.filter(({ part }) => !first.parts.has(part));
      return left.length === 0 ? undefined : candidate(from, left, PAIRED);
    }),
  );
  if (second === undefined || overlap(first, second)) return passage(candidate(first.from, first.from.matches, ALONE));
  const order = (one: Candidate) => found.indexOf(one.from) * 1e9 + one.chosen.start;
  return [first, second].sort((a, b) => order(a) - order(b)).flatMap(passage);
}

function candidate(from: Found, matches: readonly Match[], maxWords: number): Candidate | undefined {
  const chosen = excerpt(from.text, matches, { maxWords });
  if (chosen === undefined) return undefined;
  return { from, chosen, parts: new Set(inside(from, chosen).map(({ part }) => part)) };
}

/** The first of those that answer most parts. */
function best(candidates: readonly (Candidate | undefined)[]): Candidate | undefined {
  return candidates.reduce((one, other) => ((other?.parts.size ?? 0) > (one?.parts.size ?? 0) ? other : one), undefined);
}

const inside = ({ matches }: Found, { start, end }: Chosen) =>
  matches.filter((match) => match.start >= start && match.end <= end);

const overlap = (one: Candidate, other: Candidate) =>
  one.from === other.from && one.chosen.start < other.chosen.end && other.chosen.start < one.chosen.end;

function passage(one: Candidate | undefined): Passage[] {
  if (one === undefined) return [];
  const { from, chosen } = one;
  const { text, start, cutBefore, cutAfter } = chosen;
  // All that answers is marked, also what the passage was not chosen for.
  const highlights = rangesOf(inside(from, chosen)).map((range) => ({ start: range.start - start, end: range.end - start }));
  return [{ field: from.field, text, highlights, cutBefore, cutAfter }];
}
