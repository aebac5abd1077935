import type { Event, Series, UncertainDate } from "@revue/core";
import type { EventLeaf } from "schema-dts";
import { eventUrl } from "../record/addresses.ts";
import type { ArticleRecord } from "../record/article-record.ts";
import { nameIn, subjectNamed } from "./subject.ts";

/** An event an article reports, inside the series it belongs to. */
export function eventNode(record: ArticleRecord, event: Event, series: Series): EventLeaf {
  const { article } = record;
  // Who received those who met was not at the event itself; schema.org has no word for that.
  const present = event.participants.filter(({ role }) => role !== "received-by");
  return {
    "@type": "Event",
    "@id": eventUrl(record.addresses, event.slug),
    name: nameIn(event.name, article.language),
    ...dates(event.date),
    ...(event.place !== undefined && { location: subjectNamed(record, event.place) }),
    ...(present.length > 0 && { attendee: present.map(({ person }) => subjectNamed(record, person)) }),
    superEvent: {
      "@type": "EventSeries",
      name: nameIn(series.name, article.language),
      ...(series.subject !== undefined && { organizer: subjectNamed(record, series.subject) }),
    },
  } as EventLeaf;
}

/** A date that is only bounded becomes a range; schema.org has no way to say that it is doubted. */
function dates(date: UncertainDate): { startDate: string; endDate?: string } {
  if ("on" in date) return { startDate: date.on };
  return { startDate: date.between[0], endDate: date.between[1] };
}
