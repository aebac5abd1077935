import { fold } from "../analysis/fold.ts";
import { spanOf } from "../event/date-span.ts";
import type { ClaimValue, YearlyDay } from "./claim.ts";
import type { UncertainDate } from "../day.ts";

/** What two statements on one question have to do with each other. */
export type Comparison =
  | "agree"
  | "disagree"
  /** No rule compares them: a date and a name, two units, two texts in words of their own. */
  | "incomparable";

/** Whether two printed names mean the same person or country; the names themselves, folded, unless told. */
export type SameName = (one: string, other: string) => boolean;

/**
 * Compares what two claims state.
 *
 * - **Dates** agree when one day may be both: "2002-11" and "2002-11-15" do, "2007-02-21" and 27 February of no year do not.
 * - **Numbers** agree when equal; of different units they are not comparable.
 * - **Names** agree when they are the same, whatever their order; a list that does not claim to be whole agrees with any that
 *   holds it.
 * - **Frequencies** agree when one number of times may be both: "once or twice a year" agrees with "twice", not with "four times".
 * - **Texts** agree when they are the same in some language, case and accents aside; else nobody can tell.
 */
export function compareClaims(one: ClaimValue, other: ClaimValue, sameName: SameName = sameFolded): Comparison {
  if (one.kind === "date" && other.kind === "date") return verdict(datesMeet(one.date, other.date));
  if (one.kind === "number" && other.kind === "number")
    return one.unit === other.unit ? verdict(one.number === other.number) : "incomparable";
  if (one.kind === "frequency" && other.kind === "frequency")
    return verdict(one.least <= (other.most ?? Infinity) && other.least <= (one.most ?? Infinity));
  if (one.kind === "name" && other.kind === "name") {
    const holds = (names: readonly string[], held: readonly string[]) =>
      held.every((name) => names.some((candidate) => sameName(name, candidate)));
    const [below, above] = [holds(one.names, other.names), holds(other.names, one.names)];
    return verdict((below && above) || (below && other.partial === true) || (above && one.partial === true));
  }
  if (one.kind === "text" && other.kind === "text") {
    const same = Object.entries(one.text).some(([language, text]) => sameFolded(text, other.text[language] ?? "\0"));
    return same ? "agree" : "incomparable";
  }
  return "incomparable";
}

/** Whether one is at least as exact as the other: how claims on one side are put in order. */
export function exactness(value: ClaimValue): number {
  switch (value.kind) {
    case "date": {
      // A day of no year says more than a year does, and less than a month of one.
      if ("yearly" in value.date) return -100;
      const { first, last } = spanOf(value.date);
      return -(Date.parse(last) - Date.parse(first)) / 86_400_000;
    }
    case "frequency":
      return -((value.most ?? 1_000) - value.least);
    case "name":
      return value.partial ? -1 : 0;
    default:
      return 0;
  }
}

const verdict = (agree: boolean): Comparison => (agree ? "agree" : "disagree");
const sameFolded = (one: string, other: string): boolean => fold(one).trim() === fold(other).trim();

function datesMeet(one: UncertainDate | YearlyDay, other: UncertainDate | YearlyDay): boolean {
  if ("yearly" in one) return "yearly" in other ? one.yearly === other.yearly : fallsIn(one, other);
  if ("yearly" in other) return fallsIn(other, one);
  const [a, b] = [spanOf(one), spanOf(other)];
  return a.first <= b.last && b.first <= a.last;
}

/** Whether a day of the year falls in a span: in some year of it. */
function fallsIn({ yearly }: YearlyDay, date: UncertainDate): boolean {
  const { first, last } = spanOf(date);
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    const day = `${year}${yearly.slice(1)}`;
    if (first <= day && day <= last) return true;
  }
  return false;
}
