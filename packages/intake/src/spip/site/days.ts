import { Day } from "@revue/core";

/** A day read from a date of SPIP: "2008-03-11 06:30:00"; `partial` when only month or year are known. */
export function dayOf(value: unknown): { day: string; partial: boolean } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(String(value ?? ""));
  if (!match || match[1] === "0000") return undefined;
  const [, year = "", month = "", date = ""] = match;
  // SPIP writes "2008-03-00" for a month, "2008-00-00" for a year.
  const day = `${year}-${month === "00" ? "01" : month}-${date === "00" ? "01" : date}`;
  return Day.safeParse(day).success && Number(year) >= 1000 ? { day, partial: month === "00" || date === "00" } : undefined;
}
