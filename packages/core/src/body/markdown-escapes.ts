/** White space and punctuation as CommonMark 0.31 sees them (section 2.1): general categories Zs, P and S. */
const WHITE = /^[\s\p{Zs}]$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;

export const isWhite = (character: string): boolean => WHITE.test(character);
export const isPunctuation = (character: string): boolean => PUNCTUATION.test(character);
/** Any other character: beside it, a marker of emphasis may be unable to open or close. */
export const isWord = (character: string): boolean => character !== "" && !isWhite(character) && !isPunctuation(character);

/** A character as a numeric reference: it reads back as itself, but the parser sees punctuation. */
export const entity = (character: string): string => `&#${character.codePointAt(0) ?? 0};`;

// An "&" that a ";" further on would make a character reference.
const REFERENCE = /&(?=(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});)/g;
const ALWAYS = /[\\`*]/g;
// Between two letters or digits "_" is only itself.
const UNDERSCORE = /(?<![A-Za-z0-9]{2})_|_(?![A-Za-z0-9]{2})/g;
// A tag, or an address in angle brackets; "3 < 4" is neither.
const TAG = /<(?!\s)/g;
// "[^" would begin a note's call.
const BRACKETS = /[[\]]|^\^/g;
// Free brackets are text, "[…]", but where they would begin a note's call or end the words of a link.
const LOOSE_BRACKETS = /\[(?=\^)|\](?=[([:]|$)/g;
const SPECIAL = /[\\`*_<[\]&\n^]/;

/** Writes text so that none of it is taken for markup inside a line. Line endings inside it become references. */
export function escapeText(text: string, { inLink }: { inLink: boolean }): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(ALWAYS, String.raw`\$&`)
    .replace(UNDERSCORE, String.raw`\_`)
    .replace(TAG, String.raw`\<`)
    .replace(inLink ? BRACKETS : LOOSE_BRACKETS, String.raw`\$&`)
    .replace(REFERENCE, String.raw`\&`)
    .replaceAll("\n", "&#10;");
}

/** Writes text inside quotation marks or an address, where only quotes, backslashes and references mean something. */
export function escapeTitle(text: string): string {
  return text
    .replace(/["\\]/g, String.raw`\$&`)
    .replace(REFERENCE, String.raw`\&`)
    .replaceAll("\n", "&#10;");
}

// A heading, a quotation, a list, an underline, a fence, a container, a table.
const BLOCK_MARK = /^(?:#{1,6}(?=[ \t]|$)|>|[-+](?=[ \t]|$)|-(?=[-:|])|=|~{3}|:(?=[-:| \t])|\|)/;
const NUMBERED = /^(\d{1,9})(?=[.)](?:[ \t]|$))/;

/** Writes the start of a paragraph's line, already escaped, so that it is not taken for the start of a block. */
export function guardLineStart(text: string): string {
  if (/^[ \t]/.test(text)) return entity(text.slice(0, 1)) + text.slice(1);
  if (BLOCK_MARK.test(text)) return `\\${text}`;
  return text.replace(NUMBERED, "$1\\");
}
