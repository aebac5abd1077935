import type { EventAnswer, NamedSubject } from "@revue/client";
import { evidenceOf, officesOn, presenceOf, type Event, type Localised, type Participant, type Slug } from "@revue/core";
import { resolved, type Lookup } from "@revue/formats";
import type { Store } from "@revue/store";
import { totalOf } from "../total-of.ts";

/** An event with what shows each of its facts, the offices its participants held that day, and how many articles report it. */
export async function eventAnswer(lookup: Lookup, store: Store, event: Event): Promise<EventAnswer> {
  const { cells: _, ...facts } = event;
  return {
    ...facts,
    participants: event.participants.map((participant) => {
      const office = participant.office ?? officeThen(lookup, participant, event);
      return { ...participant, ...(office && { office }), shownBy: presenceOf(event, participant) };
    }),
    facts: {
      number: evidenceOf(event, "number"),
      date: evidenceOf(event, "date"),
      place: evidenceOf(event, "place"),
      topics: evidenceOf(event, "topics"),
    },
    articles: await totalOf(store, { event: event.slug }),
  };
}

/** The office sources show that day; none when they show several, since nobody says in which the person came. */
function officeThen(lookup: Lookup, { person }: Participant, { date }: Event): Localised | undefined {
  const subject = lookup.subject(person);
  if (subject?.kind !== "person") return undefined;
  const [office, second] = officesOn(subject.offices, date);
  return second === undefined ? office?.title : undefined;
}

/** The subjects that events speak of, each named once, in the order in which they are met. */
export function namedIn(lookup: Lookup, slugs: Iterable<Slug>): NamedSubject[] {
  return [...new Set(slugs)].map((slug) => {
    const subject = resolved(lookup.subject(slug), "subject", slug);
    const { kind, name } = subject;
    return { slug, kind, name, ...(subject.kind === "place" && subject.position && { position: subject.position }) };
  });
}

/** Every subject an event points to. */
export function subjectsOf(event: Event): Slug[] {
  return [
    ...(event.place === undefined ? [] : [event.place]),
    ...event.participants.flatMap(({ person, side }) => (side === undefined ? [person] : [person, side])),
    ...event.topics,
  ];
}
