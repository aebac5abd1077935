import { analyse } from "../analysis/analyse.ts";
import type { Match } from "./match.ts";
import type { Matcher } from "./matcher.ts";

/** A stretch of a text, in UTF-16 units; `end` is just after it. */
export interface Range {
  start: number;
  end: number;
}

/** Gives the stretches that matches cover, in order, those that touch or overlap made one. */
export function rangesOf(matches: readonly Range[]): Range[] {
  const ranges: Range[] = [];
  for (const { start, end } of [...matches].sort((a, b) => a.start - b.start)) {
    const last = ranges.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

/** Finds the words of a text that answer a query; the text must be in the matcher's language. */
export const findMatches = (text: string, matcher: Matcher): Match[] => matcher.find(analyse(text, matcher.language));

/** Gives the stretches of a text to mark for a query. Words are marked whole. */
export const highlight = (text: string, matcher: Matcher): Range[] => rangesOf(findMatches(text, matcher));
