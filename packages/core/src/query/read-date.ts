import { dateInFigures, isoDate } from "../analysis/calendar.ts";
import { fold } from "../analysis/fold.ts";
import { monthOf } from "../analysis/month.ts";

const IN_WORDS = /^(?:(\d{1,2})(?:er|st|nd|rd|th)? )?(\S+?)\.? (\d{4})$/;

/**
 * Reads a date as a reader types it in a field: 2008, 2008-03, 03/2008, 2008-03-11, 11/03/2008, « mars 2008 », « 11 mars 2008 ».
 *
 * @returns the date in ISO 8601 with the precision given, and its first day; undefined when it is no date
 */
export function readDate(text: string): { value: string; day: string } | undefined {
  const folded = fold(text.trim()).replace(/\s+/g, " ");
  const value = inFigures(folded) ?? inWords(folded);
  return value === undefined ? undefined : { value, day: `${value}-01-01`.slice(0, 10) };
}

function inFigures(folded: string): string | undefined {
  if (/^\d{4}$/.test(folded)) return isoDate(Number(folded), 1)?.slice(0, 4);
  const month = /^(\d{4})-(\d{1,2})$/.exec(folded) ?? /^(\d{1,2})[/.-](\d{4})$/.exec(folded);
  if (month !== null) {
    const [first, second] = [Number(month[1]), Number(month[2])];
    return first > 12 ? isoDate(first, second) : isoDate(second, first);
  }
  return /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}$/.test(folded) ? dateInFigures(folded) : undefined;
}

function inWords(folded: string): string | undefined {
  const [, day, name = "", year] = IN_WORDS.exec(folded) ?? [];
  const month = monthOf(name, "fr") ?? monthOf(name, "en") ?? monthOf(name, "ru");
  if (month === undefined) return undefined;
  return isoDate(Number(year), month, day === undefined ? undefined : Number(day));
}
