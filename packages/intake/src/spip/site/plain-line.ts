import { decodeHTML } from "entities";
import { cleanCharacters } from "../text/clean-characters.ts";
import { chooseLanguage, multilingualTexts } from "../text/multilingual.ts";

/**
 * A title as one line of plain text: one language, no tags, references read, spaces joined.
 *
 * Titles know no shortcuts in SPIP, but its typography: `~` is a no-break space. The number that only orders ("10. ")
 * goes. Source: SPIP's `typo` and `supprimer_numero`.
 */
export function plainLine(source: unknown, language: string): string {
  if (typeof source !== "string" || source === "") return typeof source === "number" ? String(source) : "";
  let text = chooseLanguage(cleanCharacters(source), language);
  if (text.includes("<")) text = text.replace(/<br\s*\/?>/gi, " ").replace(/<\/?[a-z][^<>]*>/gi, "");
  if (text.includes("~")) text = text.replace(/ *~+ */g, "\u00a0");
  if (text.includes("--")) text = text.replace(/(?<![-\n]|^)--(?!-)/g, "—");
  if (text.includes("&")) text = decodeHTML(text);
  return withoutNumber(
    cleanCharacters(text)
      .replace(/[ \t\n]+/g, " ")
      .trim(),
  );
}

/** "10. Europe" is the tenth, and called "Europe". */
export const withoutNumber = (title: string): string => title.replace(/^\s*\d+\.\s+(?=\S)/, "");

/** The number that orders a title; those without one come after. */
export const numberOf = (title: unknown): number =>
  Number(/^\s*(\d+)\.\s/.exec(String(title ?? ""))?.[1] ?? Number.POSITIVE_INFINITY);

/** A name in every language that its `<multi>` gives. */
export function localisedLine(source: unknown, language: string): Record<string, string> {
  const whole = typeof source === "string" ? source : "";
  const multi = /<multi>([\s\S]*?)<\/multi>/.exec(whole);
  const codes = multi ? [...multilingualTexts(multi[1] ?? "").keys()].filter((code) => /^[a-z]{2,3}$/.test(code)) : [];
  const names: Record<string, string> = {};
  for (const code of codes.length > 0 ? codes : [language]) {
    const name = plainLine(whole, code);
    if (name !== "") names[code] = name;
  }
  return names;
}
