import type { Day, UncertainDate } from "../day.ts";

/** « mardi 11 mars 2008 », "Tuesday 11 March 2008"; in French the first of a month is « 1er ». Spaces are plain ones. */
export function dayInWords(day: Day, language: string): string {
  const { weekday, ...date } = partsOf(day, language);
  return `${weekday} ${join(date)}`;
}

/** « 11 mars 2008 », "11 March 2008": without the day of the week. */
export function dateInWords(day: Day, language: string): string {
  return join(partsOf(day, language));
}

/** « mars 2008 », "March 2008". */
export function monthInWords(month: `${string}-${string}`, language: string): string {
  // Asked for alone: in Russian a month beside a day takes another form.
  const name = formatter(language, { month: "long" }).format(midnight(`${month.slice(0, 7)}-01`));
  return `${name} ${Number(month.slice(0, 4))}`;
}

/**
 * An uncertain date in words, in French when the language is French, else in English.
 *
 * « 11 mars 2008 », « novembre 2002 », « 2002 »; « entre le 5 et le 8 mars 2004 »; with a doubt, « probablement le 8 juillet 2003 ».
 */
export function uncertainDateInWords(date: UncertainDate, language: string): string {
  const french = isFrench(language);
  const doubt = french ? "probablement " : "probably ";
  const words = "between" in date ? betweenInWords(date.between, language) : pointInWords(date.on, language);
  if (date.uncertain !== true) return words;
  return french && "on" in date && date.on.length === 10 ? `${doubt}le ${words}` : doubt + words;
}

function pointInWords(on: string, language: string): string {
  if (on.length === 4) return String(Number(on));
  return on.length === 7 ? monthInWords(on as `${string}-${string}`, language) : dateInWords(on, language);
}

function betweenInWords([from, to]: readonly [Day, Day], language: string): string {
  if (from === to) return dateInWords(from, language);
  const first = partsOf(from, language);
  // What the two days share is said once, at the end.
  const start =
    from.slice(0, 7) === to.slice(0, 7)
      ? first.day
      : from.slice(0, 4) === to.slice(0, 4)
        ? `${first.day} ${first.month}`
        : join(first);
  const end = dateInWords(to, language);
  return isFrench(language) ? `entre le ${start} et le ${end}` : `between ${start} and ${end}`;
}

interface DayParts {
  weekday: string;
  day: string;
  month: string;
  year: string;
}

const join = ({ day, month, year }: Omit<DayParts, "weekday">): string => `${day} ${month} ${year}`;
const isFrench = (language: string): boolean => language.slice(0, 2) === "fr";

const midnight = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

function partsOf(day: Day, language: string): DayParts {
  const parts = formatter(language, LONG).formatToParts(midnight(day));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const number = part("day");
  return {
    weekday: part("weekday"),
    day: isFrench(language) && number === "1" ? "1er" : number,
    month: part("month"),
    year: part("year"),
  };
}

const LONG = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a thousand times more than using it. */
function formatter(language: string, fields: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = fields === LONG ? language : `month ${language}`;
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(language, { ...fields, timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" });
    formatters.set(key, known);
  }
  return known;
}
