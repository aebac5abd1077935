import type { Subject } from "@revue/core";
import { analyse, buildSpelling, fold, type KnownWord, namesOf, type Spelling } from "@revue/core/search";
import type { Lexicon } from "./lexicon.ts";
import { stopNumber } from "./lexicon.ts";
import type { Segment } from "./segment.ts";

/** Words kept for correcting, the commonest of the collection: about 20 MB. */
const WORDS_MAX = 150_000;
const ALWAYS_KNOWN = 1_000_000_000;

/**
 * Reads the words of the collection in all its languages, for correcting what readers type. Words of the subjects' names are
 * known even where no article prints them; stop words are always right, and nothing is corrected to one.
 *
 * Of more than 150,000 words the rarest are left out: what one article in a million holds is as likely a misprint.
 */
export async function readKnownWords(
  segments: readonly Segment[],
  subjects: readonly Subject[],
  lexicons: readonly Lexicon[],
): Promise<Spelling> {
  const counts = new Map<string, number>();
  for (const segment of segments) {
    for (const { key, count } of await segment.forms("")) {
      const form = key.slice(1);
      if (/^\p{L}{2,40}$/u.test(form)) counts.set(form, (counts.get(form) ?? 0) + count);
    }
  }
  for (const form of subjects.flatMap((subject) =>
    namesOf(subject).flatMap((name) => analyse(name, "fr").map((token) => token.form)),
  )) {
    if (/^\p{L}{2,40}$/u.test(form) && !counts.has(form)) counts.set(form, 1);
  }
  const isStop = (form: string): boolean => lexicons.some((lexicon) => isStopForm(form, lexicon));
  let words: KnownWord[] = [];
  for (const [form, count] of counts) if (!isStop(form)) words.push({ form, count });
  if (words.length > WORDS_MAX) {
    words.sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1));
    words = words.slice(0, WORDS_MAX);
  }
  const spelling = buildSpelling(words);
  return {
    count: (form) => (isStop(form) ? ALWAYS_KNOWN : spelling.count(form)),
    suggest: (form, limit) => (isStop(form) ? [] : spelling.suggest(form, limit)),
  };
}

/** Longest stop word, with room to spare: longer ones need no analysis. */
const STOP_LETTERS = 16;

/** Whether a folded word is a stop word. */
export const isStopForm = (form: string, lexicon: Lexicon): boolean => {
  if (form.length > STOP_LETTERS) return false;
  const [token] = analyse(fold(form), lexicon);
  return token !== undefined && stopNumber(token.term, lexicon) > 0;
};
