/** How a text came to us, when not simply in UTF-8. */
export type Repair = "windows-1252" | "double-utf8";

const UTF8 = new TextDecoder("utf-8", { fatal: true });
const WINDOWS_1252 = new TextDecoder("windows-1252");

/** The byte of each character of windows-1252 (Encoding Standard). */
const BYTES = new Map<string, number>(Array.from({ length: 256 }, (_, byte) => [WINDOWS_1252.decode(Uint8Array.of(byte)), byte]));

// What UTF-8 read as windows-1252 looks like: "Ã©", "Â«", "â€™", "Å“". None of it begins a word of any language.
const TWICE =
  /[\u00c2\u00c3][\u0080-\u00bf]|\u00e2[\u0080\u20ac]|[\u00c3\u00c5][\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|[\u00d0\u00d1][\u0080-\u00bf\u2013-\u203a]/;
const SEQUENCE =
  /[\u00c2\u00c3\u00c5][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|\u00e2[\u0080\u20ac][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/g;
/** Letters and signs that a repaired text of our sites may hold; anything else says that nothing was wrong. */
const LIKELY = /^[\t\n\r\u0020-\u007e\u00a0-\u024f\u02b0-\u02ff\u0370-\u052f\u2000-\u22ff\u2500-\u27bf\ufb00-\ufb06\ufeff]*$/;

/**
 * Decodes the bytes of a text, given one character per byte: UTF-8 when they are, else windows-1252.
 *
 * The declared charset is not asked: dumps of old sites say one thing and hold another, and text that is valid UTF-8
 * by chance is all but unknown.
 */
export function decodeBytes(bytes: string): { text: string; repair?: Repair } {
  // oxlint-disable-next-line no-control-regex
  if (/^[\u0000-\u007f]*$/.test(bytes)) return { text: bytes };
  const buffer = Buffer.from(bytes, "latin1");
  try {
    return repairText(UTF8.decode(buffer));
  } catch {
    return { text: WINDOWS_1252.decode(buffer), repair: "windows-1252" };
  }
}

/** Mends a text that was encoded in UTF-8 twice or more, wholly or in places. */
export function repairText(text: string): { text: string; repair?: Repair } {
  if (!TWICE.test(text)) return { text };
  let repaired = text;
  for (let pass = 0; pass < 3 && TWICE.test(repaired); pass++) {
    const next = onceLess(repaired) ?? repaired.replace(SEQUENCE, (sequence) => onceLess(sequence) ?? sequence);
    if (next === repaired) break;
    repaired = next;
  }
  return repaired === text ? { text } : { text: repaired, repair: "double-utf8" };
}

/** The text as it was one encoding before; nothing when it cannot have been. */
function onceLess(text: string): string | undefined {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (const character of text) {
    const byte =
      BYTES.get(character) ?? (character.length === 1 && character.charCodeAt(0) < 256 ? character.charCodeAt(0) : undefined);
    if (byte === undefined) return undefined;
    bytes[length++] = byte;
  }
  try {
    const decoded = UTF8.decode(bytes.subarray(0, length));
    return LIKELY.test(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
}
