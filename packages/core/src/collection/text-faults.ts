import type { Draft } from "./draft.ts";
import type { Path } from "./field-lines.ts";

/** Longest file kept, in UTF-16 units: the longest body and generous front matter. */
export const FILE_MAX = 2_000_000;
/** The same for `links.yaml`: 200,000 addresses of 200 characters, with as many copies. It is the one file that grows with all articles. */
const LINKS_MAX = 80_000_000;

// Control characters other than tab and line feed, and the two non-characters: XML cannot carry most of them, so no
// feed and no EPUB could. Source: https://www.w3.org/TR/xml/#charsets
const UNFIT = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/u;
const HALF = /\p{Surrogate}/u;

/** Says what no text file of the collection may hold, whatever it is about. */
export function textFaults(file: string, text: string): Draft[] {
  const most = file === "links.yaml" ? LINKS_MAX : FILE_MAX;
  if (text.length > most)
    return [{ file, code: "too-big", found: text.length, expected: `at most ${most.toLocaleString("en")} characters` }];
  const unfit = UNFIT.exec(text) ?? (text.isWellFormed() ? null : HALF.exec(text));
  if (!unfit) return [];
  const line = text.slice(0, unfit.index).split("\n").length;
  return [{ file, line, code: "bad-value", found: unfit[0], expected: "text without control characters" }];
}

/** The same for values that YAML escapes may have brought in: "\\0" is harmless in the file, and not in the field. */
export function valueFaults(file: string, value: unknown, at: Path = []): Draft[] {
  if (typeof value === "string")
    return textFaults(file, value).map(({ code, found, expected }) => ({ file, at, code, found, expected }));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    valueFaults(file, inner, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The text with "\n" as its only line end and no byte order mark. */
export function normal(text: string): string {
  const start = text.startsWith("\uFEFF") ? text.slice(1) : text;
  return start.includes("\r") ? start.replaceAll("\r\n", "\n") : start;
}
