import type { Subject } from "@revue/core";
import { analyse, buildSpelling, fold, type KnownWord, namesOf, type Spelling } from "@revue/core/search";
import type { Lexicon } from "./lexicon.ts";
import { stopNumber } from "./lexicon.ts";
import type { FormEntry, Segment } from "./segment.ts";

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
  const isStop = (form: string): boolean => lexicons.some((lexicon) => isStopForm(form, lexicon));
  const named = new Set(
    subjects.flatMap((subject) => namesOf(subject).flatMap((name) => analyse(name, "fr").map((token) => token.form))),
  );
  let words: KnownWord[] = [];
  const add = (word: KnownWord): void => {
    if (!WORD.test(word.form) || isStop(word.form)) return;
    if (words.push(word) >= 2 * WORDS_MAX) words = commonest(words);
  };
  for await (const word of countedForms(segments)) {
    named.delete(word.form);
    add(word);
  }
  for (const form of named) add({ form, count: 1 });
  if (words.length > WORDS_MAX) words = commonest(words);
  const spelling = buildSpelling(words);
  return {
    count: (form) => (isStop(form) ? ALWAYS_KNOWN : spelling.count(form)),
    suggest: (form, limit) => (isStop(form) ? [] : spelling.suggest(form, limit)),
  };
}

const WORD = /^\p{L}{2,40}$/u;

const commonest = (words: KnownWord[]): KnownWord[] =>
  words.sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1)).slice(0, WORDS_MAX);

/**
 * Every word once, in ascending order, with how often all segments and languages have it. Goes through the sorted words of each side by
 * side: all words of a million articles would take a hundred megabytes.
 */
async function* countedForms(segments: readonly Segment[]): AsyncGenerator<KnownWord> {
  const walks = segments.flatMap((segment) => segment.letters.map((letter) => new WordWalk(segment.formBlocks(letter))));
  await Promise.all(walks.map((walk) => walk.advance()));
  for (;;) {
    let least: string | undefined;
    for (const { form } of walks) if (form !== undefined && (least === undefined || form < least)) least = form;
    if (least === undefined) return;
    let count = 0;
    for (const walk of walks) {
      // One word may stand there several times, under each of its terms.
      while (walk.form === least) {
        count += walk.count;
        if (!walk.advanceInBlock()) await walk.advance();
      }
    }
    yield { form: least, count };
  }
}

/** A walk through the words of one language in one segment. */
class WordWalk {
  readonly #blocks: AsyncGenerator<FormEntry[]>;
  #block: FormEntry[] = [];
  #at = -1;

  constructor(blocks: AsyncGenerator<FormEntry[]>) {
    this.#blocks = blocks;
  }

  /** The word it stands at; undefined at the end. */
  get form(): string | undefined {
    return this.#block[this.#at]?.key.slice(1);
  }

  get count(): number {
    return this.#block[this.#at]?.count ?? 0;
  }

  /** @returns whether there was another in the block at hand */
  advanceInBlock(): boolean {
    return ++this.#at < this.#block.length;
  }

  async advance(): Promise<void> {
    do {
      const { value, done } = await this.#blocks.next();
      this.#block = done ? [] : value;
      this.#at = 0;
      if (done) return;
    } while (this.#block.length === 0);
  }
}

/** Longest stop word, with room to spare: longer ones need no analysis. */
const STOP_LETTERS = 16;

/** Whether a folded word is a stop word. */
export const isStopForm = (form: string, lexicon: Lexicon): boolean => {
  if (form.length > STOP_LETTERS) return false;
  const [token] = analyse(fold(form), lexicon);
  return token !== undefined && stopNumber(token.term, lexicon) > 0;
};
