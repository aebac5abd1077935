import { isStop } from "@revue/core/search";

/** Words looked at. */
const SAMPLE = 400;

/**
 * Guesses the language of a text among French, English and Russian, by its small words.
 *
 * @returns nothing when too few of its words are of one of them
 */
export function guessLanguage(text: string): "fr" | "en" | "ru" | undefined {
  const words =
    text
      .slice(0, 8000)
      .toLowerCase()
      .match(/[\p{L}]+/gu)
      ?.slice(0, SAMPLE) ?? [];
  if (words.length < 5) return undefined;
  const cyrillic = words.filter((word) => /[а-я]/.test(word)).length;
  if (cyrillic > words.length / 2) return "ru";
  const count = (language: string) => words.filter((word) => isStop(word, language)).length;
  const [french, english] = [count("fr"), count("en")];
  if (Math.max(french, english) < words.length / 10) return undefined;
  return french >= english ? "fr" : "en";
}
