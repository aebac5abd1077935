import { countWords, cutWords, type Permission, type Summary } from "@revue/core";
import { wordsAllowed } from "./shown-text.ts";

/** As much of an article's opening as a permission lets a list show. */
export interface ShownSummary {
  standfirst?: string;
  /** The opening of the body. */
  teaser?: string;
}

/** Cuts a summary to what may be shown of it, by the same count as `shownText`. */
export function shownSummary(summary: Summary, permission: Permission): ShownSummary {
  let left = wordsAllowed(permission, summary.words);
  const shown: ShownSummary = {};
  if (summary.standfirst !== undefined && left > 0) {
    shown.standfirst = cutWords(summary.standfirst, left);
    left -= Math.min(left, countWords(summary.standfirst));
  }
  if (summary.lead !== "" && left > 0) shown.teaser = cutWords(summary.lead, left);
  return shown;
}
