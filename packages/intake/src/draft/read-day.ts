import type { Day } from "@revue/core";
import { en, fr, ru } from "chrono-node";

/** What a date in words needs to be understood. */
export interface DayContext {
  language: string;
  /** IANA zone in which an instant without place becomes a day. */
  timeZone?: string;
  /** The day on which it was written, for « hier » and dates without a year; these are refused without it. */
  writtenOn?: Day;
}

const ISO = /\b(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/;
const FIGURES = /(?<![\d/.-])(\d{1,4})([/.-])(\d{1,2})\2(\d{2}|\d{4})(?![\d/-])/;
/** RFC 5322, as in feeds and HTTP: the time and the zone decide of the day only when the zone is Greenwich's. */
const MAIL = /^(?:[A-Za-z]{3},\s*)?\d{1,2}\s+[A-Za-z]{3}\s+\d{2,4}\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:GMT|UTC?|Z|[+-]0000)$/;
const STRICT = { fr: fr.strict, en: en.strict, ru: ru.strict };
/** With « hier », "yesterday", « вчера ». */
const CASUAL = { fr: fr.casual, en: en.casual, ru: ru.casual };

/**
 * Reads the day a text names: ISO 8601, « mardi 11 mars 2008 », `11/03/08`, "March 11, 2008", « 11 марта 2008 г. ».
 *
 * An instant with an offset is the day its source printed; one in universal time is the day in `timeZone`. Years of two
 * figures are 1970 to 2069. In English `11/03/08` is read only when one of the two can be no month. `0000-00-00`,
 * days that do not exist and dates without a year are no days.
 */
export function readDay(text: string, context: DayContext): Day | undefined {
  const line = text.trim().slice(0, 300);
  if (line === "") return undefined;
  return inFigures(line, context) ?? inWords(line, context);
}

function inFigures(line: string, { language, timeZone }: DayContext): Day | undefined {
  const compact = COMPACT.exec(line);
  if (compact) return day(compact[1], compact[2], compact[3]);
  const iso = ISO.exec(line);
  if (iso) {
    if (iso[4] === "Z" || (MAIL.test(line) && timeZone))
      return dayAt(Date.parse(iso[0].replace(" ", "T")), timeZone) ?? day(iso[1], iso[2], iso[3]);
    return day(iso[1], iso[2], iso[3]);
  }
  if (MAIL.test(line)) return dayAt(Date.parse(line), timeZone);
  const figures = FIGURES.exec(line);
  if (!figures) return undefined;
  const [, first = "", , second = "", last = ""] = figures;
  if (first.length === 4) return day(first, second, last);
  if (first.length === 3) return undefined;
  const year = last.length === 2 ? `${Number(last) < 70 ? "20" : "19"}${last}` : last;
  const isMonthFirst = Number(second) > 12;
  // "11/03/08" is March in London and November in New York.
  if (language.startsWith("en") && !isMonthFirst && Number(first) <= 12 && first !== second && figures[2] === "/")
    return undefined;
  return isMonthFirst ? day(year, first, second) : day(year, second, first);
}

function inWords(line: string, { language, writtenOn }: DayContext): Day | undefined {
  const plain = line
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/(\d)\s*(?:er|ER)\b/g, "$1")
    .replace(/\bг\.?(?=\s|$)/g, "");
  const parsers = writtenOn ? CASUAL : STRICT;
  const reference = writtenOn ? new Date(`${writtenOn}T12:00:00Z`) : undefined;
  const order = [language.slice(0, 2), "fr", "en", "ru"].filter((one): one is keyof typeof STRICT => one in STRICT);
  for (const one of new Set(order)) {
    for (const { start, text } of parsers[one].parse(plain, reference)) {
      // Figures alone are read above, where their order is known.
      if (!/\p{L}/u.test(text)) continue;
      if (writtenOn === undefined && !(start.isCertain("day") && start.isCertain("year"))) continue;
      const read = day(String(start.get("year")), String(start.get("month")), String(start.get("day")));
      if (read) return read;
    }
  }
  return undefined;
}

function day(year = "", month = "", date = ""): Day | undefined {
  try {
    const { year: y, month: m, day: d } = { year: Number(year), month: Number(month), day: Number(date) };
    // Before the first newspapers there is a misprint.
    return y < 1600 || y > 2200
      ? undefined
      : Temporal.PlainDate.from({ year: y, month: m, day: d }, { overflow: "reject" }).toString();
  } catch {
    return undefined;
  }
}

function dayAt(instant: number, timeZone = "UTC"): Day | undefined {
  if (Number.isNaN(instant)) return undefined;
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
