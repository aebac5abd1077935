import type { SubjectEvent } from "@revue/client";
import { byDate, type Event, type Series, type Slug } from "@revue/core";

/** The events a subject was part of, by date, and what it was to each. */
export function subjectEvents(series: readonly Series[], subject: Slug): SubjectEvent[] {
  return series
    .flatMap((one) =>
      one.events.flatMap((event) => {
        const as = partIn(event, one, subject);
        return as === undefined ? [] : [{ slug: event.slug, series: one.slug, name: event.name, date: event.date, as }];
      }),
    )
    .sort(byDate);
}

/** What a subject was to an event; the first that holds, since the place of a meeting may also be a side of it. */
function partIn(event: Event, series: Series, subject: Slug): SubjectEvent["as"] | undefined {
  const participant = event.participants.find(({ person }) => person === subject);
  if (participant !== undefined) return participant.role;
  if (event.place === subject) return "place";
  if (event.topics.includes(subject)) return "topic";
  if (event.participants.some(({ side }) => side === subject)) return "side";
  return series.subject === subject ? "series" : undefined;
}
