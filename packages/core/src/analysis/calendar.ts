const two = (number: number): string => String(number).padStart(2, "0");

/** Writes a day or a month as ISO 8601, when it exists: years 1000 to 2999. */
export function isoDate(year: number, month: number, day?: number): string | undefined {
  if (!(year >= 1000 && year <= 2999 && month >= 1 && month <= 12)) return undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= last ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/**
 * Reads a date printed in figures: « 2008-03-11 », « 11/03/2008 », « 11.03.2008 ».
 * The day comes first; where that cannot be, the month does (03/25/2008).
 *
 * @returns ISO 8601, or undefined when no such day exists
 */
export function dateInFigures(printed: string): string | undefined {
  const [first = 0, second = 0, third = 0] = printed.split(/[-/.]/).map(Number);
  if (first > 31) return isoDate(first, second, third);
  return isoDate(third, second, first) ?? isoDate(third, first, second);
}
