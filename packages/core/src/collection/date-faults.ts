import type { UncertainDate } from "../day.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { Series } from "../event/series.ts";
import type { Subject } from "../subject/subject.ts";
import type { Draft } from "./draft.ts";
import type { Path } from "./field-lines.ts";
import type { Rest } from "./read-record.ts";

/** The years a press review speaks of. Beyond them a date is a slip: "0207" for "2007". */
const FIRST = "1900";
const LAST = "2100";

/** Says which dates of a series' events cannot be: outside the years, not in the calendar, or the wrong way round. */
export function seriesDateFaults(file: string, { events = [] }: Rest<Series>): Draft[] {
  return events.flatMap(({ date, until }, rank) => [
    ...dateFaults(file, date, ["events", rank, "date"]),
    ...dateFaults(file, until, ["events", rank, "until"]),
    ...orderFaults(file, date, until, ["events", rank, "until"]),
  ]);
}

export function subjectDateFaults(file: string, subject: Subject): Draft[] {
  if (subject.kind !== "person") return [];
  return subject.offices.flatMap(({ from, to, attestedOn }, rank) => [
    ...dateFaults(file, from, ["offices", rank, "from"]),
    ...dateFaults(file, to, ["offices", rank, "to"]),
    ...orderFaults(file, from, to, ["offices", rank, "to"]),
    ...attestedOn.flatMap((day, nth) => yearFaults(file, day, ["offices", rank, "attestedOn", nth])),
  ]);
}

export function dossierDateFaults(file: string, { claims }: Dossier): Draft[] {
  return claims.flatMap(({ on, value }, rank) => [
    ...(on === undefined ? [] : yearFaults(file, on, ["claims", rank, "on"])),
    ...(value.kind === "date" && !("yearly" in value.date)
      ? dateFaults(file, value.date, ["claims", rank, "value", "date"])
      : []),
  ]);
}

function dateFaults(file: string, date: UncertainDate | undefined, at: Path): Draft[] {
  if (date === undefined) return [];
  if ("on" in date) return dayFaults(file, date.on, [...at, "on"]);
  const [from, to] = date.between;
  const each = [...dayFaults(file, from, [...at, "between", 0]), ...dayFaults(file, to, [...at, "between", 1])];
  if (each.length > 0 || from <= to) return each;
  return [{ file, at: [...at, "between"], code: "bad-value", found: date.between, expected: "the earlier day first" }];
}

function dayFaults(file: string, on: string, at: Path): Draft[] {
  const outside = yearFaults(file, on, at);
  if (outside.length > 0 || on.length < 10 || isReal(on)) return outside;
  return [{ file, at, code: "bad-value", found: on, expected: "a day that exists" }];
}

function yearFaults(file: string, on: string, at: Path): Draft[] {
  const year = on.slice(0, 4);
  if (FIRST <= year && year <= LAST) return [];
  return [{ file, at, code: "bad-value", found: on, expected: `a date from ${FIRST} to ${LAST}` }];
}

function orderFaults(file: string, from: UncertainDate | undefined, to: UncertainDate | undefined, at: Path): Draft[] {
  if (from === undefined || to === undefined) return [];
  const start = "on" in from ? from.on : from.between[0];
  const end = "on" in to ? to.on : to.between[1];
  // "2004" may lie before or after "2004-03": only as much as both say is compared.
  const length = Math.min(start.length, end.length);
  if (start.slice(0, length) <= end.slice(0, length)) return [];
  return [{ file, at, code: "bad-value", found: end, expected: `an end that comes after the beginning, ${start}` }];
}

const isReal = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};
