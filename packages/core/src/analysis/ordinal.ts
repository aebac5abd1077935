const FRENCH = [
  "premier",
  "deuxieme",
  "troisieme",
  "quatrieme",
  "cinquieme",
  "sixieme",
  "septieme",
  "huitieme",
  "neuvieme",
  "dixieme",
  "onzieme",
  "douzieme",
  "treizieme",
  "quatorzieme",
  "quinzieme",
  "seizieme",
  "dixseptieme",
  "dixhuitieme",
  "dixneuvieme",
  "vingtieme",
];
const ENGLISH = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
  "twentieth",
];
// The first two are left out: « premier ministre » and "a second later" name no rank.
const ranksOf = (words: string[]) => new Map(words.slice(2).map((word, index) => [word, `${index + 3}e`]));
const NAMED: Record<string, Map<string, string>> = { fr: ranksOf(FRENCH).set("deuxieme", "2e"), en: ranksOf(ENGLISH) };

const FIGURES: Record<string, RegExp> = {
  fr: /^(\d{1,4})(?:ers?|res?|eres?|es?|emes?|nde?s?)$/,
  en: /^(\d{1,4})(?:st|nd|rd|th)$/,
};
// Capitals are needed (« vie » would be the sixth), and neither C nor L nor plurals are read: « Ce », « Les », « Vers ».
const ROMAN = /^(?:(I)(?:er|re|ᵉʳ)|([IVX]+)(?:[eè]me|e|ᵉ))$/;
const VALUES: Record<string, number> = { I: 1, V: 5, X: 10 };

function valueOf(roman: string): number {
  const values = [...roman].map((letter) => VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/**
 * Gives the rank an ordinal names, one way of writing for all: « 7e », « 7ème », « septième », « VIIe » and "7th" give "7e".
 *
 * « premier » and « second » give none in letters, « 1er » does. Ranks in letters go to twentieth; Roman ones need
 * capitals and go to 39.
 *
 * @param printed the word as printed, for its capitals
 * @param form the same, folded
 */
export function rankOf(printed: string, form: string, language: string): string | undefined {
  const figures = FIGURES[language]?.exec(form)?.[1];
  if (figures !== undefined) return `${Number(figures)}e`;
  const named = NAMED[language]?.get(form);
  if (named !== undefined) return named;
  if (language !== "fr" || printed.length < 2) return undefined;
  const found = ROMAN.exec(printed);
  const roman = found?.[1] ?? found?.[2];
  return roman === undefined ? undefined : `${valueOf(roman)}e`;
}
