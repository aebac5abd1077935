import type { Subject } from "../subject/subject.ts";
import { familyNames, namesOf } from "./family-names.ts";
import { phraseOf, type Phrase } from "./phrase.ts";
import { isStop } from "./stop-words.ts";
import { isBeside, type Token } from "./token.ts";

/** Words that name a subject: `length` words from `position`, and what else the subject is called. */
export interface SynonymMatch {
  /** Slug of the subject named. */
  subject: string;
  position: number;
  length: number;
  others: Phrase[];
}

/** The names of a collection's subjects, standing for one another. */
export interface Synonyms {
  /**
   * Finds the subjects named by a run of words, longest names first at each place; a name inside a longer one is left out.
   * Words that name two subjects give a match for each.
   *
   * @param tokens a query's words, as `analyse` gave them
   * @param language the language they were analysed in; the other names come analysed in the same
   */
  find(tokens: readonly Token[], language: string): SynonymMatch[];
}

interface Name {
  subject: string;
  phrase: Phrase;
}

/**
 * One word names a subject by its exact form, several by their stems: « francs » is not « France », « ministères des Affaires
 * étrangères » is still the ministry.
 */
const keyOf = ({ terms, forms }: Pick<Phrase, "terms" | "forms">): string =>
  forms.length === 1 ? `=${forms[0]}` : terms.join(" ");

class Names {
  readonly #byKey = new Map<string, Name[]>();
  readonly #bySubject = new Map<string, Phrase[]>();
  /** Longest name, in words. */
  #longest = 1;

  constructor(names: readonly (readonly [slug: string, text: string])[], language: string) {
    for (const [subject, text] of names) this.#add(subject, phraseOf(text, language), language);
  }

  #add(subject: string, phrase: Phrase | undefined, language: string): void {
    if (phrase === undefined || phrase.terms.every((term) => isStop(term, language))) return;
    const key = keyOf(phrase);
    const same = this.#byKey.get(key) ?? [];
    if (same.some((name) => name.subject === subject)) return;
    this.#byKey.set(key, [...same, { subject, phrase }]);
    this.#bySubject.set(subject, [...(this.#bySubject.get(subject) ?? []), phrase]);
    this.#longest = Math.max(this.#longest, phrase.terms.length);
  }

  find(tokens: readonly Token[]): SynonymMatch[] {
    const words = tokens.filter((token) => !isBeside(token.kind));
    const matches: SynonymMatch[] = [];
    let covered = 0;
    for (let from = 0; from < words.length; from += 1) {
      for (let to = Math.min(words.length, from + this.#longest); to > Math.max(from, covered); to -= 1) {
        const run = words.slice(from, to);
        const key = keyOf({ terms: run.map((word) => word.term), forms: run.map((word) => word.form) });
        const found = this.#byKey.get(key);
        if (found === undefined) continue;
        for (const { subject } of found) {
          const others = (this.#bySubject.get(subject) ?? []).filter((phrase) => keyOf(phrase) !== key);
          matches.push({ subject, position: words[from]?.position ?? 0, length: to - from, others });
        }
        covered = to;
        break;
      }
    }
    return matches;
  }
}

/**
 * Builds the synonyms of a collection from its subjects: names in all languages, aliases, and the family names of persons
 * where only one bears them. They hold both ways: OTAN ↔ NATO ↔ « Organisation du traité de l’Atlantique Nord ».
 *
 * Built once per state of the collection, per language when first asked.
 */
export function buildSynonyms(subjects: readonly Subject[]): Synonyms {
  const families = familyNames(subjects);
  const names = subjects.flatMap((subject) =>
    [...namesOf(subject), ...(families.get(subject.slug) ?? [])].map((text) => [subject.slug, text] as const),
  );
  const byLanguage = new Map<string, Names>();
  return {
    find(tokens, language) {
      let known = byLanguage.get(language);
      if (known === undefined) byLanguage.set(language, (known = new Names(names, language)));
      return known.find(tokens);
    },
  };
}
