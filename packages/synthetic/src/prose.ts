import { elides } from "./inflection.ts";
import type { Lexicon, Noun } from "./lexicon.ts";
import type { Random } from "./random.ts";

const NBSP = "\u00a0";

/** What a text is written with: who is in it, and how its source types an apostrophe. */
export interface Voice {
  lexicon: Lexicon;
  random: Random;
  /** "’" or "'". */
  apostrophe: string;
  /** Proper names that the text may mention. */
  names: readonly string[];
}

/** A sentence of 8 to 40 words, with its full stop. */
export function sentence(voice: Voice): string {
  const { random } = voice;
  const opening = random.chance(0.35) ? opener(voice) : "";
  const plural = random.chance(0.3);
  const subject =
    random.chance(0.25) && voice.names.length > 0 && !plural ? random.pick(voice.names) : nounPhrase(voice, plural, 1);
  const said = `${opening}${subject} ${predicate(voice, plural)}`;
  const ending = random.chance(0.4)
    ? `${random.pick(LINKS)} ${nounPhrase(voice, random.chance(0.4), 1)} ${predicate(voice, false)}`
    : "";
  return `${capital(said)}${ending}.`;
}

/** A headline of 5 to 12 words, without a full stop. */
export function headline(voice: Voice): string {
  const { random } = voice;
  const about = nounPhrase(voice, random.chance(0.4), 1);
  const action = `${voice.lexicon.verb(random).stem}${random.chance(0.5) ? "e" : "era"}`;
  return random.chance(0.5)
    ? capital(`${about} ${random.pick(PREPOSITIONS)} ${nounPhrase(voice, random.chance(0.4), 0)}`)
    : capital(`${nounPhrase(voice, false, 0)} ${action} ${nounPhrase(voice, random.chance(0.4), 1)}`);
}

/** A few words that fit after a dash or as a crosshead. */
export function phrase(voice: Voice): string {
  return nounPhrase(voice, voice.random.chance(0.5), 1);
}

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);

function opener(voice: Voice): string {
  const { random } = voice;
  return random.chance(0.5) ? random.pick(OPENERS) : `selon ${nounPhrase(voice, random.chance(0.5), 0)}, `;
}

function predicate(voice: Voice, plural: boolean): string {
  const { random, lexicon, apostrophe } = voice;
  const { stem } = lexicon.verb(random);
  const verb = random.pick([
    `${stem}${plural ? "ent" : "e"}`,
    `${plural ? "ont" : "a"} ${stem}é`,
    `n${apostrophe}${plural ? "ont" : "a"} pas ${stem}é`,
    `${plural ? "doivent" : "doit"} ${stem}er`,
  ]);
  const place = random.chance(0.5) ? ` ${random.pick(PREPOSITIONS)} ${nounPhrase(voice, random.chance(0.4), 0)}` : "";
  const figure = random.chance(0.08) ? ` (${2 + random.below(97)},${random.below(10)}${NBSP}%)` : "";
  return `${verb} ${nounPhrase(voice, random.chance(0.4), 1)}${place}${figure}`;
}

/** @param depth how many "de …" may follow */
function nounPhrase(voice: Voice, plural: boolean, depth: number): string {
  const { random, lexicon } = voice;
  const noun = lexicon.noun(random);
  const word = plural ? noun.plural : noun.singular;
  const adjective = random.chance(0.4) ? ` ${lexicon.adjective(random).forms[(noun.feminine ? 1 : 0) + (plural ? 2 : 0)]}` : "";
  const rest = depth > 0 && random.chance(0.45) ? ` ${complement(voice)}` : "";
  return `${determiner(voice, noun, plural)}${word}${adjective}${rest}`;
}

function determiner({ random, apostrophe }: Voice, noun: Noun, plural: boolean): string {
  if (plural) return random.pick(["les ", "les ", "des ", "ces ", "ses "]);
  const elided = elides(noun.singular);
  switch (random.below(5)) {
    case 0:
      return noun.feminine ? "une " : "un ";
    case 1:
      return noun.feminine ? "cette " : elided ? "cet " : "ce ";
    default:
      return elided ? `l${apostrophe}` : noun.feminine ? "la " : "le ";
  }
}

/** "du programme", "de la marine", "de l’accord", "des forces", "d’équipage". */
function complement(voice: Voice): string {
  const { random, lexicon, apostrophe } = voice;
  const noun = lexicon.noun(random);
  const elided = elides(noun.singular);
  switch (random.below(4)) {
    case 0:
      return `des ${noun.plural}`;
    case 1:
      return elided ? `d${apostrophe}${noun.singular}` : `de ${noun.singular}`;
    default:
      return elided ? `de l${apostrophe}${noun.singular}` : noun.feminine ? `de la ${noun.singular}` : `du ${noun.singular}`;
  }
}

const OPENERS = [
  "en revanche, ",
  "depuis mardi, ",
  "dans l’immédiat, ",
  "pour autant, ",
  "à l’inverse, ",
  "de son côté, ",
  "en 2004, ",
];
const LINKS = [", tandis que", ", alors que", " parce que", ", mais", " et", `${NBSP}:`, `${NBSP};`, " lorsque"];
const PREPOSITIONS = ["dans", "pour", "contre", "avec", "sous", "sur", "après", "malgré", "sans"];
