import { feminine, plural } from "./inflection.ts";
import { ADJECTIVE_ENDINGS, ADJECTIVES, NOUN_ENDINGS, NOUNS, PREFIXES, ROOTS, VERBS } from "./roots.ts";
import { random, type Random } from "./random.ts";
import { zipf } from "./zipf.ts";

export interface Noun {
  singular: string;
  plural: string;
  feminine: boolean;
}

/** `forms`: masculine singular, feminine singular, masculine plural, feminine plural. */
export interface Adjective {
  forms: readonly [string, string, string, string];
}

/** Of the first group: the stem takes "e", "ent", "é", "er". */
export interface Verb {
  stem: string;
}

/** Draws words, the frequent ones often and the thousands of others seldom. */
export interface Lexicon {
  noun(random: Random): Noun;
  adjective(random: Random): Adjective;
  verb(random: Random): Verb;
  /** How many different nouns, adjectives and verbs there are. */
  size: number;
}

/** Builds the one lexicon of all seeds: about 15,000 lemmas, some 50,000 forms. */
export function buildLexicon(): Lexicon {
  const tail = shuffled(PREFIXES.flatMap((prefix) => ROOTS.map((root) => prefix + root)));
  const nouns = [
    ...NOUNS.split(",").map((entry) => noun(entry.slice(0, -2), entry.endsWith("f"))),
    ...shuffled(tail.flatMap((stem) => NOUN_ENDINGS.map(([ending, gender]) => noun(stem + ending, gender === "f")))),
  ];
  const adjectives = [
    ...ADJECTIVES.split(",").map(adjective),
    ...shuffled(tail.flatMap((stem) => ADJECTIVE_ENDINGS.map((ending) => adjective(stem + ending)))),
  ];
  const verbs = [...VERBS.split(","), ...tail].map((stem) => ({ stem }));
  return {
    noun: drawing(nouns),
    adjective: drawing(adjectives),
    verb: drawing(verbs),
    size: nouns.length + adjectives.length + verbs.length,
  };
}

const noun = (singular: string, feminine: boolean): Noun => ({ singular, plural: plural(singular), feminine });

function adjective(masculine: string): Adjective {
  const other = feminine(masculine);
  return { forms: [masculine, other, plural(masculine), plural(other)] };
}

function drawing<T>(words: readonly T[]): (random: Random) => T {
  const rank = zipf(words.length);
  return (random) => words[rank(random)] as T;
}

/** An order of its own, so that neighbours in rank share neither root nor ending. */
function shuffled<T>(words: T[]): T[] {
  const order = random("lexicon");
  for (let last = words.length - 1; last > 0; last--) {
    const other = order.below(last + 1);
    [words[last], words[other]] = [words[other] as T, words[last] as T];
  }
  return words;
}
