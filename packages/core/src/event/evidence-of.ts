import type { Evidence } from "./evidence.ts";
import type { Event, EventCell, Participant } from "./event.ts";

/**
 * Gives what shows one fact of an event: its own evidence, completed by the event's.
 *
 * @returns nothing when the event does not have that fact: a gap has no evidence
 */
export function evidenceOf(event: Event, cell: EventCell): Evidence | undefined {
  const value = event[cell];
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  const own = event.cells?.[cell];
  return completed(event, own?.certainty, own?.sources, own?.note);
}

/** What shows that somebody took part: the participant's own evidence, completed by the event's. */
export function presenceOf(event: Event, { certainty, evidence, note }: Participant): Evidence {
  return completed(event, certainty, evidence, note);
}

function completed(
  event: Event,
  certainty: Evidence["certainty"],
  sources: Evidence["sources"] | undefined,
  note: Evidence["note"],
): Evidence {
  const sure = certainty ?? event.certainty;
  return {
    ...(sure !== undefined && { certainty: sure }),
    sources: sources !== undefined && sources.length > 0 ? sources : event.evidence,
    ...(note !== undefined && { note }),
  };
}
