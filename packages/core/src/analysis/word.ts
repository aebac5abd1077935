import { isCombining } from "./compound.ts";
import { isElision } from "./elision.ts";
import { fold } from "./fold.ts";
import { monthOf } from "./month.ts";
import { rankOf } from "./ordinal.ts";
import { stem } from "./stem.ts";

/** A printed word understood: what is indexed, without its place. */
export interface Word {
  form: string;
  term: string;
  /** The rank an ordinal names: "7e" for « septième » and « VIIe ». */
  rank?: string;
  /** Number of the month it names, 1 to 12. */
  month?: number;
  /** Begins compounds, so the word after it may have been meant as one with it: « anti missile ». */
  combining?: true;
  /** An article or pronoun that lost its vowel: « l’ », also met without its apostrophe. */
  elided?: true;
}

/** Longest term kept, in UTF-16 units: nobody types more, and a text may hold a page of base 64. */
const LONGEST = 64;
/** Words remembered per language and generation. French texts of a decade use about as many. */
const REMEMBERED = 40_000;

// A substring of a text keeps the whole text in memory, so what is remembered is copied out of it.
const copied = (text: string): string => (text.length < 13 ? text : text.split("").join(""));

function understand(printed: string, language: string): Word {
  const form = fold(printed).slice(0, LONGEST);
  const rank = rankOf(printed, form, language);
  const term = rank !== undefined && /^\d/.test(form) ? rank : stem(form, language).slice(0, LONGEST);
  const month = monthOf(form, language);
  return {
    form,
    term: term === "" ? form : term,
    ...(rank !== undefined && rank !== term ? { rank } : {}),
    ...(month === undefined ? {} : { month }),
    ...(isCombining(form) ? { combining: true } : {}),
    ...(isElision(printed, language) ? { elided: true } : {}),
  };
}

/**
 * Understands words of one language, remembering the most recent ones: a text repeats its words, and stemming
 * costs twenty times a look-up. Memory is bounded: two generations of 40,000 words, the older dropped when the newer is full.
 */
export class Lexicon {
  readonly language: string;
  #fresh = new Map<string, Word>();
  #older = new Map<string, Word>();

  constructor(language: string) {
    this.language = language;
  }

  word(printed: string): Word {
    const fresh = this.#fresh.get(printed);
    if (fresh !== undefined) return fresh;
    const key = copied(printed.slice(0, 4 * LONGEST));
    const word = this.#older.get(printed) ?? understand(key, this.language);
    if (this.#fresh.size >= REMEMBERED) {
      this.#older = this.#fresh;
      this.#fresh = new Map();
    }
    if (printed.length === key.length) this.#fresh.set(key, word);
    return word;
  }
}

const lexicons = new Map<string, Lexicon>();

/** The lexicon of a language. Languages without a stemmer share one, since they only fold. */
export function lexiconOf(language: string): Lexicon {
  const primary = language.split("-", 1)[0];
  const name = primary === "fr" || primary === "en" || primary === "ru" ? primary : "und";
  let lexicon = lexicons.get(name);
  if (lexicon === undefined) lexicons.set(name, (lexicon = new Lexicon(name)));
  return lexicon;
}
