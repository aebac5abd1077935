import type { Subject } from "@revue/core";
import { analyse, isBeside, namesOf } from "@revue/core/search";
import { type Lexicon, stopNumber } from "./lexicon.ts";

/** Subjects taken for one word, so that a word in the names of thousands costs no more than one in a few. */
const SUBJECTS_MAX = 40;

/** Tells which subjects a word may mean: those with the word in a name. Built once per revision, per lexicon when first asked. */
export class SubjectWords {
  readonly #subjects: readonly Subject[];
  readonly #byLexicon = new Map<Lexicon, Map<string, string[]>>();

  constructor(subjects: readonly Subject[]) {
    this.#subjects = subjects;
  }

  /** Slugs of the subjects whose names hold all these terms. */
  find(terms: readonly string[], lexicon: Lexicon): string[] {
    const words = this.#wordsOf(lexicon);
    const [first = "", ...others] = terms;
    return (words.get(first) ?? []).filter((slug) => others.every((term) => words.get(term)?.includes(slug)));
  }

  #wordsOf(lexicon: Lexicon): Map<string, string[]> {
    let words = this.#byLexicon.get(lexicon);
    if (words !== undefined) return words;
    words = new Map();
    for (const subject of this.#subjects) {
      const terms = namesOf(subject).flatMap((name) =>
        analyse(name, lexicon)
          .filter(({ kind }) => !isBeside(kind))
          .map(({ term }) => term),
      );
      for (const term of new Set(terms)) {
        if (stopNumber(term, lexicon) > 0) continue;
        const known = words.get(term);
        if (known === undefined) words.set(term, [subject.slug]);
        else if (known.length < SUBJECTS_MAX) known.push(subject.slug);
      }
    }
    this.#byLexicon.set(lexicon, words);
    return words;
  }
}
