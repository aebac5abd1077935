import { buildSpelling, type KnownWord, type Spelling } from "@revue/core/search";
import type { Segment } from "./segment.ts";

/** Words kept for correcting, the commonest of the collection: about 20 MB. */
const WORDS_MAX = 150_000;

/** The words of the collection in all its languages, for correcting and proposing. */
export interface KnownWords {
  spelling: Spelling;
}

/** Reads the words of all segments. A word that only one article holds is as likely a misprint, and is the first to be left out. */
export async function readKnownWords(segments: readonly Segment[]): Promise<KnownWords> {
  const counts = new Map<string, number>();
  for (const segment of segments) {
    for await (const { key, count } of segment.forms("")) {
      const form = key.slice(1);
      if (/^\p{L}{2,40}$/u.test(form)) counts.set(form, (counts.get(form) ?? 0) + count);
    }
  }
  let words: KnownWord[] = Array.from(counts, ([form, count]) => ({ form, count }));
  if (words.length > WORDS_MAX) {
    words.sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1));
    words = words.slice(0, WORDS_MAX);
  }
  return { spelling: buildSpelling(words) };
}
