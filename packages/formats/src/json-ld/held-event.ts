import { localised, spanOf, type Event, type Series, type Slug } from "@revue/core";
import { eventUrl } from "../record/addresses.ts";
import { resolved, type Lookup } from "../record/lookup.ts";
import type { JsonLd } from "./json-ld.ts";
import { nameIn, subjectNode } from "./subject.ts";
import { tellOnce } from "./tell-once.ts";

interface From {
  language: string;
  /** Where readers find the site, without a final slash; "" gives root-relative addresses. */
  site: string;
}

const thing = (slug: Slug, lookup: Lookup, { language, site }: From): object =>
  subjectNode(resolved(lookup.subject(slug), "subject", slug), { site, image: () => "" }, language);

/** An event with a page of its own, in the vocabulary of schema.org; its place with where that is on a map. */
export function heldEvent(event: Event, lookup: Lookup, from: From): object {
  const { first, last } = spanOf(event.date);
  const end = event.until === undefined ? last : spanOf(event.until).last;
  const place = event.place === undefined ? undefined : resolved(lookup.subject(event.place), "subject", event.place);
  return {
    "@type": "Event",
    "@id": eventUrl(from, event.slug),
    name: nameIn(event.name, from.language),
    startDate: "on" in event.date ? event.date.on : first,
    ...(("between" in event.date || event.until !== undefined) && { endDate: end }),
    ...(place !== undefined && {
      location: {
        ...thing(place.slug, lookup, from),
        ...(place.kind === "place" && place.position && { geo: { "@type": "GeoCoordinates", ...place.position } }),
      },
    }),
    // Who received those who met was not at the event itself; schema.org has no word for that.
    ...(event.participants.length > 0 && {
      attendee: event.participants.filter(({ role }) => role !== "received-by").map(({ person }) => thing(person, lookup, from)),
    }),
  };
}

/** An event's page as JSON-LD: the event, inside its series. */
export function eventJsonLd(event: Event, { series, lookup }: { series: Series; lookup: Lookup }, from: From): JsonLd {
  return {
    "@context": "https://schema.org",
    "@graph": tellOnce([
      {
        ...heldEvent(event, lookup, from),
        ...(event.topics.length > 0 && { about: event.topics.map((topic) => thing(topic, lookup, from)) }),
        ...(event.remark !== undefined && { description: localised(event.remark, from.language).text }),
        url: eventUrl(from, event.slug),
        superEvent: {
          "@type": "EventSeries",
          name: nameIn(series.name, from.language),
          ...(series.subject !== undefined && { organizer: thing(series.subject, lookup, from) }),
        },
      },
    ]),
  };
}
