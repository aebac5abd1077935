import type { Edit } from "./edit.ts";
import { APOSTROPHE, DOUBLE_HYPHEN, gaps, type LanguageRules, replaceEach, SPACED_HYPHEN, THREE_DOTS } from "./language-rules.ts";

const NO_BREAK = "\u00a0";
const THIN = "\u202f";

const MONTH = "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\\p{L})";
const ROMAN = "(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})";
const UNIT =
  "(?:[€$£‰]|°[CF]?|(?:[kMG]?W|[kMG]Hz|[kMGT]o|[kM]t|M€|Md€|Mds?|km/h|[kcm]?m[²³]?|k?g|t|ha|h|min|euros?|dollars?|francs?|roubles?|millions?|milliards?)(?![\\p{L}\\p{N}]))";

/** Gaps that must not break. Rule: Lexique des règles typographiques en usage à l’Imprimerie nationale. */
const NO_BREAK_GAPS = gaps([
  ["(?<![\\p{L}\\p{N}])(?:MM?\\.|Mmes?|Mlles?|Mgr|Drs?|Prs?|Mes?|Stes?|Sts?)", "\\p{Lu}"],
  ["(?<![\\p{L}\\p{N}.…])\\p{Lu}\\.(?:-\\p{Lu}\\.)?", "\\p{Lu}"],
  ["(?<!\\p{L})(?:pp?|art|vol|chap|fig|al|t)\\.", "[\\dIVX]"],
  ["(?:[nN]°|№|§)", "\\d"],
  ["(?<!\\d)\\d{1,2}(?:er)?", MONTH],
  ["\\d", UNIT],
  ["\\d[ \\u00a0\\u202f]?h", "\\d\\d(?!\\d)"],
  ["\\p{Lu}\\p{Ll}{2,20}", `(?:Ier|${ROMAN})(?![\\p{L}\\p{N}'’-])`],
  [`(?<![\\p{L}\\p{N}])(?:${ROMAN}|\\d{1,2})(?:er|e|ème)`, "(?:siècles?|millénaire|République|arrondissement)"],
  ["[^\\s]", "etc\\."],
]);

/** Gaps between groups of three digits; a number begins with one to three. */
const THOUSANDS = /(?<=(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3}){0,5})[ \u00a0\u202f](?=\d{3}(?!\d))/g;

/**
 * French, as printed in France.
 *
 * A thin no-break space (U+202F) before ; ! ? and between thousands; a no-break space (U+00A0) before : and %, inside
 * « », after titles, initials and « n° », between a number and its unit, a day and its month. Apostrophes are curly,
 * spaced hyphens are dashes, straight quotes that pair are « » (“ ” inside). Capitals keep the accents they have.
 * Rules: Lexique des règles typographiques en usage à l’Imprimerie nationale; spaces as SPIP sets them (`typographie/fr.php`).
 */
export const french: LanguageRules = {
  quotes: [
    [`«${NO_BREAK}`, `${NO_BREAK}»`],
    ["“", "”"],
  ],
  edits: (text) => [
    ...signs(text),
    ...replaceEach(text, NO_BREAK_GAPS, NO_BREAK),
    ...replaceEach(text, THOUSANDS, THIN),
    ...replaceEach(text, APOSTROPHE, "’"),
    ...replaceEach(text, SPACED_HYPHEN, "–"),
    ...replaceEach(text, DOUBLE_HYPHEN, "—"),
    ...replaceEach(text, THREE_DOTS, "…"),
  ],
  ordinals: new RegExp(
    `(?<![\\p{L}\\p{N}.,])(?:(1|I)(ers?|res?|ères?)|(2|II)(n?des?|n?ds?)|(\\d{1,4}|${ROMAN})(es?|èmes?))(?![\\p{L}\\p{N}])`,
    "gu",
  ),
};

/** The signs that take a space on one side. */
function signs(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: sign, index: at } of text.matchAll(/[;:!?%«»]/g)) {
    const edit = sign === "«" ? afterGuillemet(text, at) : beforeSign(text, at, sign);
    if (edit) edits.push(edit);
  }
  return edits;
}

const isGap = (character: string | undefined): boolean => character === " " || character === NO_BREAK || character === THIN;

function afterGuillemet(text: string, at: number): Edit | undefined {
  let end = at + 1;
  while (isGap(text[end])) end++;
  if (end >= text.length || text[end] === "\n") return undefined;
  return end > at + 1 ? { at: at + 1, remove: end - at - 1, insert: NO_BREAK } : { at, remove: 1, insert: `«${NO_BREAK}` };
}

/** Changes the gap before a sign where there is one; else the sign itself, so that the space stands in the same run. */
function beforeSign(text: string, at: number, sign: string): Edit | undefined {
  let start = at;
  while (isGap(text[start - 1])) start--;
  const before = text[start - 1] ?? "\n";
  const after = text[at + 1] ?? "\n";
  const space = spaceBefore(sign, { before, after, adjacent: start === at });
  if (space === undefined) return undefined;
  return start < at ? { at: start, remove: at - start, insert: space } : { at, remove: 1, insert: space + sign };
}

/** The space a sign takes there; nothing where it is not punctuation (18:30, ?q=, 100%20, « (!) », ::). */
function spaceBefore(sign: string, around: { before: string; after: string; adjacent: boolean }): string | undefined {
  const { before, after, adjacent } = around;
  if (before === "\n") return undefined;
  switch (sign) {
    case "»":
      return before === "«" ? undefined : NO_BREAK;
    case "%":
      return /\d/.test(before) && !/[\p{L}\p{N}]/u.test(after) ? NO_BREAK : undefined;
    case ":":
      if (/[([{«“‘]/.test(before) || (adjacent && before === ":")) return undefined;
      return /[\s«"“([»”)\]]/.test(after) ? NO_BREAK : undefined;
    default:
      if (/[([{«“‘]/.test(before) || (adjacent && /[;!?]/.test(before))) return undefined;
      return /[\s)\]}»”"’'…!?.,;]/.test(after) ? THIN : undefined;
  }
}
