import { spanOf, type Certainty, type EventAnswer } from "@revue/client";

/** A mark in a matrix: somebody or something met in that year, how surely, and where it is told. */
export interface Mark {
  event: EventAnswer;
  certainty: Certainty | undefined;
}

/** One row of a matrix of years: a subject and the events it was part of, by year. */
export interface MatrixRow {
  slug: string;
  byYear: Map<string, Mark[]>;
}

/** Years in a row that are all shown, empty ones too; a longer time shows those with events. */
const YEARS_MAX = 40;

/** The years from the first event to the last: a gap is shown as a gap. */
export function yearsOf(events: readonly EventAnswer[]): string[] {
  const met = [...new Set(events.map((event) => yearOf(event)))].sort();
  const [first, last] = [Number(met[0]), Number(met.at(-1))];
  if (met.length === 0 || last - first >= YEARS_MAX) return met;
  return Array.from({ length: last - first + 1 }, (_, rank) => String(first + rank).padStart(4, "0"));
}

/** Rows for whatever events name, in the order in which each is first named. */
export function matrixRows(
  events: readonly EventAnswer[],
  named: (event: EventAnswer) => readonly { slug: string; certainty: Certainty | undefined }[],
): MatrixRow[] {
  const rows = new Map<string, MatrixRow>();
  for (const event of events) {
    for (const { slug, certainty } of named(event)) {
      const row = rows.get(slug) ?? { slug, byYear: new Map<string, Mark[]>() };
      rows.set(slug, row);
      const year = yearOf(event);
      row.byYear.set(year, [...(row.byYear.get(year) ?? []), { event, certainty }]);
    }
  }
  return [...rows.values()];
}

const yearOf = ({ date }: EventAnswer): string => spanOf(date).first.slice(0, 4);
