import { InterfaceLanguage, Slug } from "@revue/core";
import { seriesCalendar, seriesCsv } from "@revue/formats";
import * as z from "zod";
import { operation, type Ask } from "../operation.ts";

const path = z.object({ slug: Slug.describe("The series' slug.") });
const query = z.object({
  language: InterfaceLanguage.optional().describe("The language of names; the publication's first unless told."),
});
type SeriesAsk = Ask<z.output<typeof path>, z.output<typeof query>>;

export const formatSeriesAsCsv = operation({
  id: "formatSeriesAsCsv",
  tag: "Vocabulary",
  address: "/series/{slug}.csv",
  summary: "Read one series as a table",
  description: "One event a row, by date, with how sure each fact is; what is not known is an empty cell.",
  path,
  query,
  answer: { description: "The table, in CSV (RFC 4180).", type: "text/csv; charset=utf-8", schema: z.string() },
  problems: ["series-not-found"],
  example: ({ lookup }) => lookup.vocabulary.series[0] && `/series/${lookup.vocabulary.series[0].slug}.csv`,
  handle(ask) {
    const series = ask.catalogue.lookup.series(ask.path.slug);
    if (series === undefined) return ask.refuse("series-not-found");
    return file(seriesCsv(series, ask.catalogue.lookup, languageOf(ask)), "text/csv; charset=utf-8", `${series.slug}.csv`);
  },
});

export const formatSeriesAsCalendar = operation({
  id: "formatSeriesAsCalendar",
  tag: "Vocabulary",
  address: "/series/{slug}.ics",
  summary: "Read one series as a calendar",
  description: "The events known to the month at least, on all the days they may have been; those in doubt are tentative.",
  path,
  query,
  answer: { description: "The calendar, in iCalendar (RFC 5545).", type: "text/calendar; charset=utf-8", schema: z.string() },
  problems: ["series-not-found"],
  example: ({ lookup }) => lookup.vocabulary.series[0] && `/series/${lookup.vocabulary.series[0].slug}.ics`,
  handle(ask) {
    const { lookup } = ask.catalogue;
    const series = lookup.series(ask.path.slug);
    if (series === undefined) return ask.refuse("series-not-found");
    const text = seriesCalendar(series, lookup, calendarOf(ask));
    return file(text, "text/calendar; charset=utf-8", `${series.slug}.ics`);
  },
});

/** What a calendar says of itself. */
export function calendarOf(ask: SeriesAsk): { language: string; site: string; at: string } {
  const { at } = ask.catalogue.revision;
  return {
    language: languageOf(ask),
    site: ask.origin ?? "",
    at: at === undefined ? `${ask.today}T00:00:00Z` : new Date(at).toISOString(),
  };
}

export function languageOf({ query: { language }, catalogue }: SeriesAsk): string {
  return language ?? catalogue.lookup.vocabulary.publication.languages[0] ?? "fr";
}

export function file(text: string, type: string, name: string): Response {
  return new Response(text, { headers: { "Content-Type": type, "Content-Disposition": `inline; filename="${name}"` } });
}
