import { typeset, type TextRange } from "@revue/client";

/** A run of a text for the eye, marked or not. */
export interface Run {
  text: string;
  marked: boolean;
}

const LETTER = /[\p{L}\p{N}]/gu;

/**
 * Sets a text by the typography of its language and cuts it where it is marked.
 *
 * Ranges are those of the text as printed. Setting moves them, but never changes a letter or a digit: each end is found again by
 * the number of letters and digits before it. Marks begin with one and end after one.
 */
export function highlighted(text: string, highlights: readonly TextRange[], language: string): Run[] {
  const set = typeset(text, language);
  if (highlights.length === 0) return [{ text: set, marked: false }];
  const printed = Array.from(text.matchAll(LETTER), ({ index }) => index);
  const shown = Array.from(set.matchAll(LETTER), ({ index, 0: letter }) => ({ index, end: index + letter.length }));
  const runs: Run[] = [];
  let at = 0;
  for (const range of highlights) {
    const first = shown[printed.findIndex((index) => index >= range.start)];
    const last = shown[printed.findLastIndex((index) => index < range.end)];
    if (first === undefined || last === undefined || last.end <= at || first.index >= last.end) continue;
    // Marks of combining accents belong to the letter before them.
    const end = last.end + (/^\p{M}+/u.exec(set.slice(last.end))?.[0].length ?? 0);
    const start = Math.max(first.index, at);
    if (start > at) runs.push({ text: set.slice(at, start), marked: false });
    runs.push({ text: set.slice(start, end), marked: true });
    at = end;
  }
  if (at < set.length) runs.push({ text: set.slice(at), marked: false });
  return runs;
}
