import { dateInFigures } from "./calendar.ts";

/** A number found in a text. `value` is how it is indexed: "1000", "3.5". `date` is there when it is a whole date. */
export interface PrintedNumber {
  end: number;
  value: string;
  date?: string;
}

const DATE = /(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\.\d{1,2}\.\d{4})(?![\d/-])/y;
// An ordinary space groups thousands too: old sites had no other.
const SPACED = /\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+(?![.,]?\d))?/y;
const POINTED = /\d{1,3}(?:\.\d{3})+(?![.\d])(?:,\d+(?![.,]?\d))?/y;
const COMMAS = /\d{1,3}(?:,\d{3})+(?![,\d])(?:\.\d+(?![.,]?\d))?/y;
const DECIMAL = /\d+[.,]\d+(?![.,]?\d)/y;
// Version numbers, network addresses, and formats such as « 2+2 ».
const CHAINED = /\d+(?:\.\d+){2,}|\d+(?:\+\d+)+/y;

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

const decimal = (printed: string): string => printed.replace(",", ".");

/**
 * Reads a number that is more than one run of figures: thousands, decimals, dates in figures.
 *
 * French and Russian group thousands by spaces (U+202F, U+00A0, U+2009 or an ordinary one) or points, English by commas;
 * both decimal signs are read. Thus « 1 000 » and "1,000" are indexed as "1000", « 3,5 » as "3.5".
 *
 * @param at where its first figure stands
 * @returns undefined when it is a plain run of figures
 */
export function readNumber(text: string, at: number, language: string): PrintedNumber | undefined {
  const date = matchAt(DATE, text, at);
  if (date !== undefined) {
    const iso = dateInFigures(date);
    if (iso !== undefined) return { end: at + date.length, value: date, date: iso };
  }
  const grouped = language === "en" ? matchAt(COMMAS, text, at) : (matchAt(SPACED, text, at) ?? matchAt(POINTED, text, at));
  if (grouped !== undefined) {
    const separator = language === "en" ? "," : /[ .\u00a0\u2009\u202f]/.exec(grouped)?.[0];
    const value = decimal(grouped.replaceAll(separator === "." || separator === "," ? separator : /[ \u00a0\u2009\u202f]/g, ""));
    return { end: at + grouped.length, value };
  }
  const fraction = matchAt(DECIMAL, text, at);
  if (fraction !== undefined) return { end: at + fraction.length, value: decimal(fraction) };
  const chained = matchAt(CHAINED, text, at);
  return chained === undefined ? undefined : { end: at + chained.length, value: chained };
}
