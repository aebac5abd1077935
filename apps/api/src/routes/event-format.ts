import { InterfaceLanguage, Slug } from "@revue/core";
import { eventCalendar, eventJsonLd } from "@revue/formats";
import * as z from "zod";
import { operation, type Ask } from "../operation.ts";
import { calendarOf, file, languageOf } from "./series-format.ts";

const path = z.object({ slug: Slug.describe("The event's slug.") });
const query = z.object({
  language: InterfaceLanguage.optional().describe("The language of names; the publication's first unless told."),
});

const exampleAs =
  (format: string) =>
  ({ lookup }: Ask["catalogue"]) =>
    lookup.vocabulary.series[0] && `/events/${lookup.vocabulary.series[0].events[0]?.slug}.${format}`;

export const formatEventAsJsonLd = operation({
  id: "formatEventAsJsonld",
  tag: "Vocabulary",
  address: "/events/{slug}.jsonld",
  summary: "Read one event as JSON-LD",
  description: "When and where it was and who attended, inside its series, in the vocabulary of schema.org.",
  path,
  query,
  answer: {
    description: "The event, in JSON-LD.",
    type: "application/ld+json",
    schema: z.looseObject({ "@context": z.literal("https://schema.org"), "@graph": z.array(z.looseObject({})) }),
  },
  problems: ["event-not-found"],
  example: exampleAs("jsonld"),
  handle(ask) {
    const { lookup } = ask.catalogue;
    const found = lookup.event(ask.path.slug);
    if (found === undefined) return ask.refuse("event-not-found");
    const from = { language: languageOf(ask), site: ask.origin ?? "" };
    return new Response(JSON.stringify(eventJsonLd(found.event, { series: found.series, lookup }, from)), {
      headers: { "Content-Type": "application/ld+json" },
    });
  },
});

export const formatEventAsCalendar = operation({
  id: "formatEventAsCalendar",
  tag: "Vocabulary",
  address: "/events/{slug}.ics",
  summary: "Read one event as a calendar",
  description: "On all the days it may have been; tentative when that is in doubt. What is known to the year only has none.",
  path,
  query,
  answer: { description: "The calendar, in iCalendar (RFC 5545).", type: "text/calendar; charset=utf-8", schema: z.string() },
  problems: ["event-not-found"],
  example: exampleAs("ics"),
  handle(ask) {
    const { lookup } = ask.catalogue;
    const found = lookup.event(ask.path.slug);
    const text = found && eventCalendar(found.event, found.series, lookup, calendarOf(ask));
    if (text === undefined) return ask.refuse("event-not-found");
    return file(text, "text/calendar; charset=utf-8", `${ask.path.slug}.ics`);
  },
});
