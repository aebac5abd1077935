import { fold } from "../analysis/fold.ts";
import type { Subject } from "../subject/subject.ts";
import { nameForms } from "./name-forms.ts";
import { WordSieve } from "./word-sieve.ts";

/**
 * What changed between two states of a vocabulary that decides which names stand in a text, and whom they mean: names, aliases and
 * kinds of subjects, and the offices by which two bearers of a name are told apart.
 */
export class ChangedNames {
  /** The longest word of each form that a changed subject had or has: no text without it can name the subject. */
  readonly #words = new Set<string>();

  #sieve: WordSieve | undefined;

  constructor(before: readonly Subject[], now: readonly Subject[]) {
    const known = new Map(before.map((subject) => [subject.slug, subject]));
    for (const subject of now) {
      const earlier = known.get(subject.slug);
      known.delete(subject.slug);
      if (earlier === undefined) this.#add(subject);
      else if (namesOf(earlier) !== namesOf(subject)) {
        this.#add(earlier);
        this.#add(subject);
      }
    }
    for (const gone of known.values()) this.#add(gone);
  }

  /** Nothing changed: every text names whom it named. */
  get none(): boolean {
    return this.#words.size === 0;
  }

  /**
   * Whether a text may name other subjects than before. Only that it does not is certain.
   *
   * @param markdown the body of an article as its file has it
   */
  mayTouch(markdown: string): boolean {
    if (this.none) return false;
    // An entity may stand for any letter.
    if (markdown.includes("&")) return true;
    const sieve = (this.#sieve ??= new WordSieve(this.#words));
    for (let at = 0; at < markdown.length; at = Math.max(at + 1, sieve.end))
      if (sieve.read(markdown, at) && this.#words.has(fold(markdown.slice(at, sieve.end)))) return true;
    return false;
  }

  #add(subject: Subject): void {
    for (const { text } of nameForms(subject)) {
      const words = (text.match(WORD) ?? []).map(fold);
      this.#words.add(words.reduce((longest, word) => (word.length > longest.length ? word : longest), ""));
    }
    this.#words.delete("");
  }
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

function namesOf({ kind, name, aliases, sharedNames = [], ...rest }: Subject): string {
  return JSON.stringify([kind, name, aliases, sharedNames, "offices" in rest ? rest.offices : []]);
}
