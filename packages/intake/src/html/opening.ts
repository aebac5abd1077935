import { blocksText, type Block } from "@revue/core";
import { readDay } from "../draft/read-day.ts";
import { nameKey } from "../vocabulary/find-by-name.ts";
import { isDateLine } from "./date-line.ts";

/** How far down the things repeated from above an article stand, in blocks. */
const REACH = 6;

/** What an article's page prints above its text, and templates repeat in it. */
export interface Above {
  headline: string;
  overline?: string | undefined;
  subheadline?: string | undefined;
  /** A description, by whoever says it: the standfirst, or the beginning of the text. */
  description?: string | undefined;
  /** The standfirst as printed, when an element of the page is one. */
  standfirst?: string | undefined;
  byline?: string | undefined;
  language: string;
}

/**
 * Takes out of the text what stands above it already: the headline again, the byline, the line with the date; and tells
 * the standfirst from a description that only repeats the first words of the text.
 */
export function withoutOpening(blocks: readonly Block[], above: Above): { blocks: Block[]; standfirst?: string } {
  const standfirst = above.standfirst ?? above.description;
  const repeated = new Set([above.headline, above.overline, above.subheadline].flatMap((text) => (text ? [nameKey(text)] : [])));
  let isFound = above.standfirst !== undefined;
  let isBeginning = false;
  const kept = blocks.filter((block, rank) => {
    if (rank >= REACH || (block.type !== "paragraph" && block.type !== "heading")) return true;
    const text = blocksText([block]).trim();
    const key = nameKey(text);
    if (repeated.has(key)) return false;
    if (standfirst !== undefined && key !== "" && isSame(key, nameKey(standfirst))) {
      isFound = true;
      return false;
    }
    if (
      standfirst !== undefined &&
      rank < 3 &&
      key.length > 60 &&
      key.startsWith(nameKey(standfirst.replace(/(?:\.{3}|…|\[…\]|\[\.\.\.\])$/, "")))
    )
      isBeginning = true;
    const lines = text
      .split("\n")
      .map((one) => one.trim())
      .filter((one) => one !== "");
    return !lines.every((one) => repeated.has(nameKey(one)) || (one.length < 160 && isFurniture(one, above)));
  });
  // « La digue a rouvert mardi… » as description and first words: the text says it.
  if (standfirst === undefined || (isBeginning && above.standfirst === undefined)) return { blocks: kept };
  if (!isFound && above.standfirst === undefined && standfirst.length < 40) return { blocks: kept };
  return { blocks: kept, standfirst };
}

/** The same words, but for an end cut by a template. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 60 && long.startsWith(short) && short.length / long.length > 0.85;
}

/** A line of the byline or of the date, and nothing more. */
function isFurniture(text: string, { byline, language }: Above): boolean {
  if (byline !== undefined && nameKey(text).replace(/^(?:par|by) /, "") === nameKey(byline).replace(/^(?:par|by) /, ""))
    return true;
  if (/^(?:par|by|автор:?)\s+\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]+){1,4}$/iu.test(text) && text.length < 80) return true;
  if (/^(?:temps de lecture|lecture)\s*:?\s*\d+|^\d+ min(?:utes?)?(?: de lecture| read)?$/i.test(text)) return true;
  return (
    text.length < 120 &&
    isDateLine(text) &&
    readDay(text, { language }) !== undefined &&
    text.split(/\s+/).length < 16 &&
    !/[.!?]\s+\p{Lu}/u.test(text)
  );
}
