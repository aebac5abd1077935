import type { Day, Series } from "@revue/core";

/**
 * Proposes events: those of a day on which the article came out, in a series whose subject it names. Nothing else is
 * certain enough to be proposed.
 */
export function proposeEvents(series: readonly Series[], { on, subjects }: { on: Day; subjects: ReadonlySet<string> }): string[] {
  return series
    .filter(({ subject }) => subject !== undefined && subjects.has(subject))
    .flatMap(({ events }) =>
      events.filter(({ date }) => date !== undefined && "on" in date && date.on === on).map(({ slug }) => slug),
    );
}
