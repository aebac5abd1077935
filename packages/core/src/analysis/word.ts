import { isCombining } from "./compound.ts";
import { isElision } from "./elision.ts";
import { fold } from "./fold.ts";
import { monthOf } from "./month.ts";
import { rankOf } from "./ordinal.ts";
import { stem } from "./stem.ts";
import { hashOf, WordTable } from "./word-table.ts";

/** A printed word understood: what is indexed, without its place. All have all keys, which makes reading them faster. */
export interface Word {
  /** Never that of another word of its lexicon; from 1, 0 for numbers cut out of the text. A word that had been forgotten gets another one. */
  number: number;
  form: string;
  term: string;
  /** The rank an ordinal names, unless that is the term: "7e" for « septième » and « VIIe ». */
  rank: string | undefined;
  /** Number of the month it names, 1 to 12. */
  month: number | undefined;
  /** Begins compounds, so the word after it may have been meant as one with it: « anti missile ». */
  isCombining: boolean;
  /** An article or pronoun that lost its vowel: « l’ », also met without its apostrophe. */
  isElided: boolean;
  /** All of it is figures; `isYear` when there are four. */
  isNumber: boolean;
  isYear: boolean;
}

/** A number in figures that was cut out of a text, « 1 000 »: no word of a lexicon. */
export const inFigures = (value: string): Word => ({
  number: 0,
  form: value,
  term: value,
  rank: undefined,
  month: undefined,
  isCombining: false,
  isElided: false,
  isNumber: true,
  isYear: false,
});

/** Longest term kept, in UTF-16 units: nobody types more, and a text may hold a page of base 64. */
const LONGEST = 64;
/** Words remembered per language and generation. French texts of a decade use about as many. */
const REMEMBERED = 40_000;

// A substring of a text keeps the whole text in memory, so what is remembered is copied out of it.
const copied = (text: string): string => (text.length < 13 ? text : text.split("").join(""));

function understand(printed: string, language: string, number: number): Word {
  const form = fold(printed).slice(0, LONGEST);
  const rank = rankOf(printed, form, language);
  const term = rank !== undefined && /^\d/.test(form) ? rank : stem(form, language).slice(0, LONGEST);
  const isNumber = /^\d+$/.test(form);
  return {
    number,
    form,
    term: term === "" ? form : term,
    rank: rank === term ? undefined : rank,
    month: monthOf(form, language),
    isCombining: isCombining(form),
    isElided: isElision(printed, language),
    isNumber,
    isYear: isNumber && form.length === 4,
  };
}

/**
 * Understands words of one language, remembering the most recent ones: a text repeats its words, and stemming
 * costs twenty times a look-up. Memory is bounded: two generations of 40,000 words, the older dropped when the newer is full.
 */
export class Lexicon {
  readonly language: string;
  #fresh = new WordTable<Word>(REMEMBERED);
  #older = new WordTable<Word>(0);
  #understood = 0;

  constructor(language: string) {
    this.language = language;
  }

  word(printed: string): Word {
    return this.wordIn(printed, 0, printed.length, hashOf(printed, 0, printed.length));
  }

  /** The word that stands in a text. @param hash as `hashOf` gives it for the same places */
  wordIn(text: string, start: number, end: number, hash: number): Word {
    const fresh = this.#fresh.find(text, start, end, hash);
    if (fresh !== undefined) return fresh;
    const key = copied(text.slice(start, Math.min(end, start + 4 * LONGEST)));
    const word = this.#older.find(text, start, end, hash) ?? understand(key, this.language, (this.#understood += 1));
    if (this.#fresh.isFull) {
      this.#older = this.#fresh;
      this.#fresh = new WordTable<Word>(REMEMBERED);
    }
    if (end - start === key.length) this.#fresh.add(key, hash, word);
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
