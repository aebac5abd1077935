import type { SeriesAnswer } from "@revue/client";
import { byDate, type Series } from "@revue/core";
import type { Lookup } from "@revue/formats";
import type { Store } from "@revue/store";
import { eventAnswer, namedIn, subjectsOf } from "./event-answer.ts";

/** A series with its events by date, what shows each of their facts, and the names of all they speak of. */
export async function seriesAnswer(lookup: Lookup, store: Store, series: Series): Promise<SeriesAnswer> {
  const events = [...series.events].sort(byDate);
  const subjects = [...(series.subject === undefined ? [] : [series.subject]), ...events.flatMap(subjectsOf)];
  return {
    ...series,
    events: await Promise.all(events.map((event) => eventAnswer(lookup, store, event))),
    named: namedIn(lookup, subjects),
  };
}
