import { addDays, byDate, localised, spanOf, uncertainDateInWords, type Event, type Instant, type Series } from "@revue/core";
import { eventUrl } from "../record/addresses.ts";
import { resolved, type Lookup } from "../record/lookup.ts";

/** Longest line, in bytes, its end not counted. Rule: RFC 5545, 3.1. */
const LINE_BYTES = 75;

/** One event of a series as a calendar; without what a calendar can place, none. */
export function eventCalendar(
  event: Event,
  series: Series,
  lookup: Lookup,
  from: Parameters<typeof seriesCalendar>[2],
): string | undefined {
  return isPlaceable(event) ? seriesCalendar({ ...series, events: [event] }, lookup, from) : undefined;
}

/**
 * A series as a calendar, one all-day event for each that is known to the month at least. Rule: RFC 5545.
 *
 * An event known to the month stands on all its days, and one that is doubted too, as tentative, with its date in words:
 * a calendar has no other way to say that nobody knows the day. What is known to the year only is left out.
 *
 * @param from.site where readers find the site, for identifiers and addresses; "" when it is not known
 * @param from.at when the collection last changed
 */
export function seriesCalendar(series: Series, lookup: Lookup, from: { language: string; site: string; at: Instant }): string {
  const { language, site } = from;
  const stamp = `${from.at.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
  const host = /^https?:\/\/([^/]+)/.exec(site)?.[1] ?? "revue.invalid";
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Revue//${lookup.vocabulary.publication.name}//FR`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(localised(series.name, language).text)}`,
    ...[...series.events]
      .filter(isPlaceable)
      .sort(byDate)
      .flatMap((event) => eventLines(event)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");

  function eventLines(event: Event): string[] {
    const { first, last } = spanOf(event.date);
    const name = (slug: string) => localised(resolved(lookup.subject(slug), "subject", slug).name, language).text;
    const tentative = first !== last || event.date.uncertain === true;
    const place = [event.venue && localised(event.venue, language).text, event.place && name(event.place)].filter(Boolean);
    const said = [
      ...(tentative ? [uncertainDateInWords(event.date, language)] : []),
      event.participants.map(({ person }) => name(person)).join(", "),
      ...(event.remark ? [localised(event.remark, language).text] : []),
    ].filter((line) => line !== "");
    return [
      "BEGIN:VEVENT",
      `UID:${event.slug}@${host}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(first)}`,
      // The end of an all-day event is the day after its last. Rule: RFC 5545, 3.6.1.
      `DTEND;VALUE=DATE:${compact(addDays(last, 1))}`,
      `SUMMARY:${escaped(localised(event.name, language).text)}`,
      ...(place.length > 0 ? [`LOCATION:${escaped(place.join(", "))}`] : []),
      ...(said.length > 0 ? [`DESCRIPTION:${escaped(said.join("\n"))}`] : []),
      `STATUS:${tentative ? "TENTATIVE" : "CONFIRMED"}`,
      "TRANSP:TRANSPARENT",
      ...(site === "" ? [] : [`URL:${eventUrl({ site }, event.slug)}`]),
      "END:VEVENT",
    ];
  }
}

const isPlaceable = ({ date }: Event): boolean => !("on" in date && date.on.length === 4);
const compact = (day: string): string => day.replaceAll("-", "");
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

/** Breaks a long line so that no character is split: what follows is one space further. */
function fold(line: string): string {
  let bytes = 0;
  let folded = "";
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > LINE_BYTES) {
      folded += "\r\n ";
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}
