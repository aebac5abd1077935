// Marks that a reader may leave out: Latin and Greek, Cyrillic, Hebrew, Arabic with its lengthening stroke. Marks of Indic and
// South-East Asian scripts are vowels, so they stay.
const MARKS = /[\u{300}-\u{36f}]|[\u{483}-\u{487}]|[\u{591}-\u{5c7}]|\u{640}|[\u{64b}-\u{65f}]|\u{670}/gu;
// Soft hyphen, marks of joining and of direction, variation selectors.
const UNSEEN = /\u{ad}|[\u{200b}-\u{200f}]|\u{2060}|[\u{fe00}-\u{fe0f}]|\u{feff}/gu;
const LETTERS = /[œæßøłđðþı]/g;
const AS: Record<string, string> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };
const PLAIN = /^[a-z0-9]*$/;

/**
 * Writes a word the way it is compared: no case, no accents, one spelling for characters that look alike.
 *
 * Compatibility forms are unified (NFKC: ﬁ → fi, ² → 2), œ and æ are spelt out, Latin, Cyrillic, Greek, Hebrew and
 * Arabic signs that readers leave out are dropped, invisible characters too. The Cyrillic й is a letter of its own and stays;
 * ё becomes е, as printed Russian has it. Folding twice changes nothing more.
 */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word;
  const lower = word.normalize("NFKC").toLowerCase();
  const bare = lower.normalize("NFKD").replaceAll("и\u0306", "й").replace(MARKS, "").replace(UNSEEN, "");
  return bare
    .toLowerCase()
    .replace(LETTERS, (letter) => AS[letter] ?? letter)
    .normalize("NFC");
}
