import { EventList, EventListQuery, EventPage } from "@revue/client";
import { byDate, Slug, spanOf, type Event, type Series } from "@revue/core";
import * as z from "zod";
import { eventAnswer, namedIn, subjectsOf } from "../answer/event-answer.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import { nextPage } from "../next-page.ts";
import { json, operation } from "../operation.ts";

/** Events on a page when nobody says. */
const PAGE = 50;

export const listEvents = operation({
  id: "listEvents",
  tag: "Vocabulary",
  address: "/events",
  summary: "List the events",
  description: "Of all series, by date: the first day each may have been on, then its slug.",
  path: z.object({}),
  query: EventListQuery,
  answer: { description: "A page of events.", type: "application/json", schema: EventList },
  problems: ["cursor-invalid"],
  example: () => "/events?limit=2",
  async handle(ask) {
    const { series, subject, from, to, limit = PAGE, cursor } = ask.query;
    const secret = await ask.store.secret();
    const list = JSON.stringify(["events", series ?? "", subject ?? "", from ?? "", to ?? ""]);
    const after = cursor === undefined ? "" : readCursor(secret, list, cursor);
    if (after === undefined) {
      return ask.refuse("cursor-invalid", { errors: [{ parameter: "cursor", expected: "`next` of the same list" }] });
    }
    const all = ask.catalogue.lookup.vocabulary.series
      .filter(({ slug }) => series === undefined || slug === series)
      .flatMap((one) => one.events.map((event) => ({ event, series: one.slug, place: placeOf(event) })))
      .filter(({ event }) => isWithin(event, from, to) && (subject === undefined || subjectsOf(event).includes(subject)))
      .sort((one, other) => (one.place < other.place ? -1 : 1));
    const rest = all.filter(({ place }) => place > after);
    const shown = rest.slice(0, limit);
    const last = shown.at(-1);
    const next = rest.length > limit && last !== undefined ? writeCursor(secret, list, last.place) : undefined;
    const items = await Promise.all(
      shown.map(async (one) => ({ ...(await eventAnswer(ask.catalogue.lookup, ask.store, one.event)), series: one.series })),
    );
    return json({ items, total: all.length, ...(next !== undefined && { next }) }, nextPage(ask.url, "cursor", next));
  },
});

export const findEvent = operation({
  id: "findEvent",
  tag: "Vocabulary",
  address: "/events/{slug}",
  summary: "Read one event",
  description: "With the events before and after it in its series, and the dossiers that gather the series.",
  path: z.object({ slug: Slug.describe("The event's slug.") }),
  query: z.object({}),
  answer: { description: "The event.", type: "application/json", schema: EventPage },
  problems: ["event-not-found"],
  example: ({ lookup }) => lookup.vocabulary.series[0] && `/events/${lookup.vocabulary.series[0].events[0]?.slug}`,
  async handle(ask) {
    const { lookup } = ask.catalogue;
    const found = lookup.event(ask.path.slug);
    if (found === undefined) return ask.refuse("event-not-found");
    const { event, series } = found;
    const events = [...series.events].sort(byDate);
    const rank = events.indexOf(event);
    const [previous, next] = [events[rank - 1], events[rank + 1]];
    return json({
      event: await eventAnswer(lookup, ask.store, event),
      series: seriesRef(series),
      dossiers: lookup.vocabulary.dossiers
        .filter((dossier) => dossier.series.includes(series.slug))
        .map(({ slug, title }) => ({ slug, title })),
      ...(previous && { previous: { slug: previous.slug, name: previous.name } }),
      ...(next && { next: { slug: next.slug, name: next.name } }),
      named: namedIn(lookup, subjectsOf(event)),
    } satisfies EventPage);
  },
});

function seriesRef({ slug, name, subject }: Series): EventPage["series"] {
  return { slug, name, ...(subject !== undefined && { subject }) };
}

/** A place in the list: no two events share one, since slugs are unique. */
const placeOf = ({ date, slug }: Event): string => `${spanOf(date).first} ${slug}`;

/** An event counts when it may have been between the two days: what is known to the month is not left out of half of it. */
function isWithin({ date, until }: Event, from: string | undefined, to: string | undefined): boolean {
  const { first, last } = spanOf(date);
  const end = until === undefined ? last : spanOf(until).last;
  return (from === undefined || end >= from) && (to === undefined || first <= to);
}
