/** A month as a calendar prints it: weeks from Monday, with undefined outside the month. Rule: ISO 8601-1, weeks. */
export function weeksOf(year: number, month: number): (number | undefined)[][] {
  const first = new Date(Date.UTC(2000, month - 1, 1));
  // Date.UTC reads years below 100 as 1900 and more; archives may be old, so the year is set apart.
  first.setUTCFullYear(year);
  const lead = (first.getUTCDay() + 6) % 7;
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  const days = [...Array.from({ length: lead }, () => undefined), ...Array.from({ length: last.getUTCDate() }, (_, i) => i + 1)];
  const weeks: (number | undefined)[][] = [];
  for (let i = 0; i < days.length; i += 7) weeks.push(Array.from({ length: 7 }, (_, n) => days[i + n]));
  return weeks;
}

/** The days of the week from Monday, short and long, in a language. */
export function weekdays(language: string): { short: string; long: string }[] {
  const short = new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" });
  const long = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  // 1 January 2001 was a Monday.
  return Array.from({ length: 7 }, (_, i) => new Date(Date.UTC(2001, 0, 1 + i))).map((day) => ({
    short: short.format(day),
    long: long.format(day),
  }));
}

/** The twelve months, as short as they are still read, in a language. */
export function monthNames(language: string): { short: string; long: string }[] {
  const short = new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC" });
  const long = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2001, i, 1))).map((day) => ({
    short: short.format(day),
    long: long.format(day),
  }));
}
