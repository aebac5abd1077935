import type { Language } from "@revue/core";
import { analyse, isBeside } from "@revue/core/search";

/** A name met in a text. */
export interface Mention {
  slug: string;
  /** As the text prints it. */
  printed: string;
  /** Rank of its first word in the text. */
  position: number;
}

interface Words {
  forms: readonly string[];
  slug: string;
  /** How it must be printed: « ONU » is not « onu », and a « Paris » is not a « pari ». */
  print: "capitals" | "capital" | "any";
}

/**
 * Finds the names of a vocabulary in texts, as whole words, without regard to case and accents.
 *
 * Of names that overlap the longest is meant: « Conseil de sécurité de l’ONU » does not mention « ONU » too.
 */
export class NameIndex {
  readonly #byFirst = new Map<string, Words[]>();

  /** @param names each slug with every form it is met under; a form claimed by two slugs is nobody's */
  constructor(names: Iterable<{ slug: string; forms: Iterable<string>; isProper?: boolean }>) {
    const owners = new Map<string, Words | undefined>();
    for (const { slug, forms, isProper = false } of names) {
      for (const form of forms) {
        const words = wordsOf(form, "fr").map((word) => word.form);
        const key = words.join(" ");
        if (key.length < 2) continue;
        const owner = owners.get(key);
        if (owners.has(key) && owner?.slug !== slug) owners.set(key, undefined);
        else owners.set(key, { forms: words, slug, print: printOf(form, words.length, isProper) });
      }
    }
    for (const words of owners.values()) {
      if (!words) continue;
      const first = words.forms[0] as string;
      const list = this.#byFirst.get(first) ?? [];
      list.push(words);
      this.#byFirst.set(first, list);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.forms.length - a.forms.length);
  }

  /** Every mention, in the order of the text. */
  mentionsIn(text: string, language: Language = "fr"): Mention[] {
    const words = wordsOf(text, language);
    const mentions: Mention[] = [];
    for (let at = 0; at < words.length;) {
      const found = this.#at(words, at, text);
      if (found) {
        const last = words[at + found.forms.length - 1] as { end: number };
        const printed = text.slice((words[at] as { start: number }).start, last.end);
        mentions.push({ slug: found.slug, printed, position: at });
      }
      at += found ? found.forms.length : 1;
    }
    return mentions;
  }

  #at(words: readonly { form: string; start: number; end: number }[], at: number, text: string): Words | undefined {
    const candidates = this.#byFirst.get((words[at] as { form: string }).form);
    return candidates?.find(({ forms, print }) => {
      if (!forms.every((form, rank) => words[at + rank]?.form === form)) return false;
      if (print === "any") return true;
      const last = words[at + forms.length - 1];
      const printed = text.slice(words[at]?.start, last?.end);
      return print === "capitals" ? printed === printed.toUpperCase() : /^\p{Lu}/u.test(printed);
    });
  }
}

/** An acronym is printed in capitals; one word that is a proper name has a capital. */
function printOf(form: string, words: number, isProper: boolean): Words["print"] {
  if (/^[\p{Lu}\p{N}.]{2,6}$/u.test(form)) return "capitals";
  return isProper && words === 1 && /^\p{Lu}/u.test(form) ? "capital" : "any";
}

const wordsOf = (text: string, language: Language) => analyse(text, language).filter(({ kind }) => !isBeside(kind));
