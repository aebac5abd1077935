import { isoDate } from "./calendar.ts";
import type { TokenList } from "./token-list.ts";

const YEAR = /^[12]\d{3}$/;
const DAY = /^(\d{1,2})(?:er|re|e|st|nd|rd|th)?$/;
/** Longest date in UTF-16 units, so that a month and a year far apart make none. */
const LONGEST = 32;

/** Puts a date beside the words that name it: as a day when it is one, and as a month always, so that « mars 2008 » is found too. */
export function addDate(date: string, list: TokenList, position: number, start: number, end: number): void {
  const month = date.slice(0, 7);
  list.pushBeside({ term: `date:${month}`, form: month, kind: "date" }, position, start, end);
  if (date !== month) list.pushBeside({ term: `date:${date}`, form: date, kind: "date" }, position, start, end);
}

/**
 * When the last word is a year, finds the date it ends: « 11 mars 2008 », « 1er juillet 2008 », « mars 2008 »,
 * "March 11, 2008". A day that does not exist leaves its month.
 */
export function addDateEndingHere(list: TokenList): void {
  const last = list.position - 1;
  const year = list.wordAt(last)?.form ?? "";
  if (!YEAR.test(year)) return;
  const [before, earlier] = [list.wordAt(last - 1), list.wordAt(last - 2)];
  const isAmerican = before?.month === undefined;
  const month = isAmerican ? earlier?.month : before.month;
  if (month === undefined) return;
  const day = DAY.exec((isAmerican ? before : earlier)?.form ?? "")?.[1];
  if (isAmerican && day === undefined) return;
  const first = day === undefined ? last - 1 : last - 2;
  const [from, to] = [list.tokenAt(first), list.tokenAt(last)];
  const date = isoDate(Number(year), month, day === undefined ? undefined : Number(day)) ?? isoDate(Number(year), month);
  if (from === undefined || to === undefined || date === undefined || to.end - from.start > LONGEST) return;
  addDate(date, list, first, from.start, to.end);
}
