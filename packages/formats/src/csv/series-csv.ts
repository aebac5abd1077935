import {
  byDate,
  evidenceOf,
  localised,
  precisionOf,
  presenceOf,
  spanOf,
  type Event,
  type Evidence,
  type Participant,
  type Series,
  type Slug,
} from "@revue/core";
import { officeOf } from "../chapter/told-event.ts";
import { resolved, type Lookup } from "../record/lookup.ts";
import { toCsv } from "./csv.ts";

const COLUMNS = [
  "slug",
  "kind",
  "number",
  "number_certainty",
  "name",
  "date_from",
  "date_to",
  "date_precision",
  "date_uncertain",
  "date_certainty",
  "date_sources",
  "until",
  "place",
  "place_certainty",
  "participants",
  "participants_certainty",
  "received_by",
  "topics",
  "topics_certainty",
  "sources",
];

/**
 * A series as a table, one event a row, by date; what is not known is an empty cell.
 *
 * Several values of one cell are joined by " | ". The certainty of participants is that of each, in the same order.
 *
 * @param language the language of names, when there is one
 */
export function seriesCsv(series: Series, lookup: Lookup, language: string): string {
  const nameOf = (slug: Slug) => localised(resolved(lookup.subject(slug), "subject", slug).name, language).text;
  return toCsv([COLUMNS, ...[...series.events].sort(byDate).map((event) => row(event, nameOf, lookup, language))]);
}

function row(event: Event, nameOf: (slug: Slug) => string, lookup: Lookup, language: string): string[] {
  const { first, last } = spanOf(event.date);
  const met = event.participants.filter(({ role }) => role !== "received-by");
  const received = event.participants.filter(({ role }) => role === "received-by");
  const person = (participant: Participant) => {
    const office = officeOf(event, participant, lookup, language);
    return office === undefined ? nameOf(participant.person) : `${nameOf(participant.person)} (${office})`;
  };
  return [
    event.slug,
    event.kind ?? "meeting",
    event.number === undefined ? "" : String(event.number),
    sure(evidenceOf(event, "number")),
    localised(event.name, language).text,
    first,
    last,
    precisionOf(event.date),
    event.date.uncertain === true ? "yes" : "",
    sure(evidenceOf(event, "date")),
    joined(evidenceOf(event, "date")?.sources ?? []),
    event.until === undefined ? "" : spanOf(event.until).last,
    event.place === undefined ? "" : nameOf(event.place),
    sure(evidenceOf(event, "place")),
    joined(met.map(person)),
    joined(met.map((participant) => sure(presenceOf(event, participant)))),
    joined(received.map(person)),
    joined(event.topics.map(nameOf)),
    sure(evidenceOf(event, "topics")),
    joined(event.evidence),
  ];
}

const joined = (values: readonly string[]): string => values.join(" | ");
const sure = (evidence: Evidence | undefined): string => evidence?.certainty ?? "";
