import { fold } from "@revue/core/search";

// ISO 9, simplified as French catalogues print it: one form per letter, no signs.
const CYRILLIC =
  "а:a б:b в:v г:g д:d е:e ж:j з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:ou ф:f х:kh ц:ts ч:tch ш:ch щ:chtch ъ: ы:y ь: э:e ю:iou я:ia і:i ї:i є:ie ґ:g";
const LATIN = new Map(CYRILLIC.split(" ").map((pair) => pair.split(":") as [string, string]));

/** Longest name made from a headline: addresses are read by people. */
const LONGEST = 80;

/**
 * Makes a slug from a text: "La 7<sup>e</sup> session s’ouvre" → "la-7e-session-s-ouvre".
 *
 * Cyrillic is transliterated. Cut at the end of a word.
 *
 * @param otherwise when the text has no letter or digit that Latin can write
 */
export function slugOf(text: string, otherwise = "sans-titre"): string {
  const latin = fold(text).replace(/[\u0400-\u04ff]/g, (letter) => LATIN.get(letter) ?? "");
  const slug = latin.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  if (slug.length <= LONGEST) return slug || otherwise;
  const cut = slug.slice(0, LONGEST + 1);
  const end = cut.lastIndexOf("-");
  return end > LONGEST / 2 ? cut.slice(0, end) : cut.slice(0, LONGEST);
}

/** Makes a name that nothing has yet: the name itself, else with "-2", "-3"… */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  for (let rank = 2; ; rank++) if (!isTaken(`${name}-${rank}`)) return `${name}-${rank}`;
}
