import type { Claim } from "./claim.ts";
import { compareClaims, exactness, type SameName } from "./compare-claims.ts";

/** The claims on one question, sorted by what they say. Nothing is decided between the sides. */
export interface WeighedQuestion {
  question: string;
  /** `disputed` when two claims disagree, `agreed` when none do, `unweighed` when no rule compares them. */
  standing: "disputed" | "agreed" | "unweighed";
  /** Claims that agree with one another, the most exact first; sides in the order in which their first claim was made. */
  sides: Claim[][];
  /** Claims too wide to be put on one side: they agree with several. */
  between: Claim[];
}

/**
 * Sorts a dossier's claims by question and, within a question, by what they say.
 *
 * @param sameName tells two spellings of one name apart from two names
 * @returns the questions in the order in which they are first asked
 */
export function weighClaims(claims: readonly Claim[], sameName?: SameName): WeighedQuestion[] {
  const questions = new Map<string, Claim[]>();
  for (const claim of claims) questions.set(claim.question, [...(questions.get(claim.question) ?? []), claim]);
  return [...questions].map(([question, asked]) => weigh(question, asked, sameName));
}

function weigh(question: string, claims: readonly Claim[], sameName: SameName | undefined): WeighedQuestion {
  const sides: Claim[][] = [];
  const between: Claim[] = [];
  // The most exact first: a year that holds two days must not join them.
  const exactFirst = [...claims].sort((one, other) => exactness(other.value) - exactness(one.value));
  for (const claim of exactFirst) {
    const fitting = sides.filter((side) => side.every(({ value }) => compareClaims(value, claim.value, sameName) === "agree"));
    if (fitting.length > 1) between.push(claim);
    else if (fitting[0]) fitting[0].push(claim);
    else sides.push([claim]);
  }
  const found = new Set(
    claims.flatMap((one, rank) => claims.slice(rank + 1).map((other) => compareClaims(one.value, other.value, sameName))),
  );
  const standing = found.has("disagree") ? "disputed" : found.has("incomparable") ? "unweighed" : "agreed";
  const place = (claim: Claim | undefined) => (claim === undefined ? -1 : claims.indexOf(claim));
  const first = (side: readonly Claim[]) => Math.min(...side.map(place));
  return { question, standing, sides: sides.sort((one, other) => first(one) - first(other)), between };
}
