/**
 * Writes a Russian name in Latin letters, as three readers would.
 *
 * - `iso9`: letter for letter, with signs. Rule: ISO 9:1995 (GOST 7.79-2000, system A).
 * - `french`: as French newspapers print it: « Serdioukov », « Choïgou ».
 * - `english`: as English ones do: "Serdyukov", "Shoigu". Rule: BGN/PCGN 1947, without its marks.
 *
 * Letters of other scripts stay as they are.
 */
export function transliterate(name: string, manner: "iso9" | "french" | "english"): string {
  const table = TABLES[manner];
  const letters = [...name.normalize("NFC")];
  const written = letters.map((letter, at) => {
    const lower = letter.toLowerCase();
    const before = letters[at - 1]?.toLowerCase();
    const after = letters[at + 1]?.toLowerCase();
    const latin = special(manner, lower, before, after) ?? table[lower];
    if (latin === undefined) return letter;
    if (letter === lower) return latin;
    // « ЩИТ » is « CHTCHIT », « Щит » « Chtchit ».
    const shouted = letters[at + 1] !== undefined && isUpper(letters[at + 1] as string);
    return shouted ? latin.toUpperCase() : latin.charAt(0).toUpperCase() + latin.slice(1);
  });
  return written.join("");
}

/** Whether a name has Cyrillic letters to transliterate. */
export const isCyrillic = (name: string): boolean => /\p{Script=Cyrillic}/u.test(name);

const VOWELS = "аеёиоуыэюя";
const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

/** What a letter becomes because of its neighbours. */
function special(manner: string, letter: string, before: string | undefined, after: string | undefined): string | undefined {
  const afterVowel = before === undefined || VOWELS.includes(before) || before === "ь" || before === "ъ";
  const last = after === undefined || !/\p{L}/u.test(after);
  if (manner === "french") {
    if (letter === "е" && afterVowel) return "ie";
    // « Sergueï », « Igor », « Guennadi »: the g stays hard before e, i, y.
    if (letter === "г" && after !== undefined && "еёиэы".includes(after)) return "gu";
    if (letter === "с" && before !== undefined && after !== undefined && VOWELS.includes(before) && VOWELS.includes(after))
      return "ss";
    if (letter === "й") return before === "и" && last ? "" : before !== undefined && "ыи".includes(before) ? "" : "ï";
    if (letter === "н" && last && before !== undefined && "ие".includes(before)) return "ne";
  }
  if (manner === "english") {
    if (letter === "е" && afterVowel) return before === undefined ? "ye" : "ye";
    if (letter === "й" && before !== undefined && "ыи".includes(before) && last) return before === "и" ? "y" : "";
    if (letter === "и" && after === "й") return "";
  }
  return undefined;
}

const CYRILLIC = "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я".split(" ");
const table = (latin: string): Record<string, string> => {
  const letters = latin.split(" ");
  return Object.fromEntries(CYRILLIC.map((letter, rank) => [letter, letters[rank] === "_" ? "" : (letters[rank] ?? "")]));
};

const TABLES = {
  iso9: table("a b v g d e ë ž z i j k l m n o p r s t u f h c č š ŝ ʺ y ʹ è û â"),
  french: table("a b v g d e io j z i ï k l m n o p r s t ou f kh ts tch ch chtch _ y _ e iou ia"),
  english: table("a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya"),
} as const;
