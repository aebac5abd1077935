import { fold } from "../analysis/fold.ts";
import type { Day } from "../day.ts";
import { spanOf } from "../event/date-span.ts";
import { officesOn } from "../subject/office-on.ts";
import type { Office, Subject } from "../subject/subject.ts";

/** Words of an office that say nothing by themselves. */
const SHORTEST = 4;

/**
 * Tells which of several subjects of one name is meant, by the office named beside it and the offices held that day.
 *
 * An office named near the name says most, one held that day less; who had surely left office is out.
 *
 * @param around the text around the name
 * @param on the day of the text
 * @returns the one that more speaks for than for any other; nothing when two are as likely, or nothing speaks for any: names
 *   are never guessed
 */
export function tellApart(subjects: readonly Subject[], { around, on }: { around: string; on: Day }): Subject | undefined {
  const words = new Set(wordsOf(around));
  const titles = subjects.map((subject) => (subject.kind === "person" ? subject.offices.flatMap(titleWords) : []));
  const scored = subjects.map((subject, rank) => {
    if (subject.kind !== "person" || hadLeft(subject.offices, on)) return { subject, score: 0 };
    // Only what sets them apart counts: both Ivanovs were « ministre russe ».
    const own = titles[rank]?.filter((word) => titles.every((others, other) => other === rank || !others.includes(word))) ?? [];
    const named = own.some((word) => words.has(word)) ? 2 : 0;
    return { subject, score: named + (officesOn(subject.offices, { on }).length > 0 ? 1 : 0) };
  });
  const [best, second] = [...scored].sort((one, other) => other.score - one.score);
  return best !== undefined && best.score > 0 && best.score > (second?.score ?? 0) ? best.subject : undefined;
}

const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).map(fold).filter((word) => word.length >= SHORTEST);
const titleWords = ({ title }: Office): string[] => Object.values(title).flatMap(wordsOf);

/** Whether every office had ended before that day. */
function hadLeft(offices: readonly Office[], on: Day): boolean {
  return offices.length > 0 && offices.every(({ to }) => to !== undefined && spanOf(to).last < on);
}
