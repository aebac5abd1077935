/** A page's text, and how its encoding was known. */
export interface Decoded {
  text: string;
  charset: string;
  by: "bom" | "header" | "meta" | "valid-utf8" | "guess" | "override";
  /** Bytes that mean nothing in that encoding: they stand in the text as U+FFFD. */
  hasBadBytes: boolean;
}

/** How far into a page its `<meta charset>` is looked for. Rule: HTML Standard, "prescan a byte stream", 1,024 bytes; old pages are later. */
const PRESCAN = 4096;
const META = /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w:-]+)/i;

/**
 * Decodes the bytes of a page.
 *
 * In order: a byte order mark, the charset of the HTTP header, the one the page declares, UTF-8 when the bytes are valid
 * UTF-8, else a guess between windows-1252 and windows-1251. A declaration that the bytes belie is not believed: pages
 * said to be UTF-8 that are windows-1252, and pages said to be latin1 that are UTF-8.
 *
 * @param contentType the HTTP header, when there is one: "text/html; charset=iso-8859-1"
 */
export function decodePage(bytes: Uint8Array, contentType = ""): Decoded {
  const bom = bomOf(bytes);
  if (bom) return decoded(bytes, bom, "bom");
  const header = /charset\s*=\s*["']?([\w:-]+)/i.exec(contentType)?.[1];
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN));
  const found = META.exec(head);
  const meta = found?.[1] ?? found?.[2];
  const isUtf8 = isValidUtf8(bytes);
  for (const [name, by] of [
    [header, "header"],
    [meta, "meta"],
  ] as const) {
    const charset = name === undefined ? undefined : knownCharset(name);
    if (charset === undefined) continue;
    if (charset === "utf-8" && isUtf8 === "no") break;
    // ASCII only: it does not matter. Real UTF-8 sequences are not written by chance.
    if (charset !== "utf-8" && isUtf8 === "yes" && !charset.startsWith("utf-16")) return decoded(bytes, "utf-8", "override");
    // A page that says it is UTF-16 in ASCII letters is not.
    if (charset.startsWith("utf-16")) break;
    return decoded(bytes, charset, by);
  }
  if (isUtf8 !== "no") return decoded(bytes, "utf-8", "valid-utf8");
  return decoded(bytes, guessed(bytes), "guess");
}

function decoded(bytes: Uint8Array, charset: string, by: Decoded["by"]): Decoded {
  const text = new TextDecoder(charset).decode(bytes);
  return { text, charset, by, hasBadBytes: text.includes("\ufffd") };
}

function bomOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

/** The Encoding Standard's name: "iso-8859-1" and "latin1" are windows-1252. */
function knownCharset(name: string): string | undefined {
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return undefined;
  }
}

/** `ascii` is both. A character cut at the end is no fault: pages are cut at a limit. */
function isValidUtf8(bytes: Uint8Array): "yes" | "no" | "ascii" {
  if (!bytes.some((byte) => byte > 0x7f)) return "ascii";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return "yes";
  } catch {
    return "no";
  }
}

/** Letters beyond ASCII stand alone in French; in Russian they stand beside each other, and windows-1251 has them all above 0xc0. */
function guessed(bytes: Uint8Array): string {
  let high = 0;
  let adjacent = 0;
  for (const [at, byte] of bytes.subarray(0, 100_000).entries()) {
    if (byte < 0xc0) continue;
    high++;
    if (at > 0 && (bytes[at - 1] as number) >= 0xc0) adjacent++;
  }
  return adjacent > high / 2 ? "windows-1251" : "windows-1252";
}
