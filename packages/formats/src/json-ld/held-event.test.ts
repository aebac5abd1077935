import { aCollection, anEvent, aSeries, aSubject } from "@revue/core/fixtures";
import { expect, test } from "vitest";
import { eventCalendar } from "../calendar/series-calendar.ts";
import { lookupIn } from "../record/lookup.ts";
import { eventJsonLd } from "./held-event.ts";

const port = aSubject({
  kind: "place",
  slug: "port-aven",
  name: { fr: "Port-Aven" },
  position: { latitude: 47.9, longitude: -3.7 },
});
const meeting = anEvent({
  place: "port-aven",
  participants: [
    { person: "jeanne-dupuis", role: "participant" },
    { person: "jean-petit", role: "received-by" },
  ],
});
const pause = anEvent({ slug: "pause", date: { on: "2015" }, until: { on: "2016-02" } });
const series = aSeries({ events: [meeting, pause] });
const subjects = [aSubject(), aSubject({ slug: "jean-petit", name: { fr: "Jean Petit" } }), port];
const lookup = lookupIn(aCollection({ subjects, series: [series] }));
const from = { language: "fr", site: "https://vigie.example" };

test("an event's page tells when, where and who attended, inside its series; who received them did not", () => {
  expect(eventJsonLd(meeting, { series, lookup }, from)["@graph"]).toMatchObject([
    {
      "@type": "Event",
      "@id": "https://vigie.example/evenements/assises-1",
      startDate: "2014-05-06",
      location: { "@type": "Place", name: "Port-Aven", geo: { latitude: 47.9 } },
      attendee: [{ name: "Jeanne Dupuis" }],
      superEvent: { "@type": "EventSeries", name: "Assises des ports" },
    },
  ]);
  expect(JSON.stringify(eventJsonLd(meeting, { series, lookup }, from))).not.toContain("Jean Petit");
});

test("what lasted has its end", () => {
  expect(eventJsonLd(pause, { series, lookup }, from)["@graph"]).toMatchObject([{ startDate: "2015", endDate: "2016-02-29" }]);
});

test("its calendar has it alone; what is known to the year only has none", () => {
  const at = { ...from, at: "2026-11-24T08:00:00Z" };
  expect(eventCalendar(meeting, series, lookup, at)?.match(/UID:[\w-]+/g)).toEqual(["UID:assises-1"]);
  expect(eventCalendar(pause, series, lookup, at)).toBeUndefined();
});
