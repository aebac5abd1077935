import { isDeepStrictEqual } from "node:util";
import {
  evidenceOf,
  localised,
  officesOn,
  presenceOf,
  uncertainDateInWords,
  type Event,
  type Evidence,
  type Inline,
  type InterfaceLanguage,
  type Participant,
  type Slug,
} from "@revue/core";
import { resolved, type Lookup } from "../record/lookup.ts";
import type { Bibliography } from "./bibliography.ts";
import { chapterWords } from "./chapter-words.ts";
import { joined, strong, words } from "./chapter.ts";

/** What the facts of an event are told with. */
export interface Telling {
  lookup: Lookup;
  language: InterfaceLanguage;
  /** The site, for addresses; "" gives those from the root. */
  site: string;
  bibliography: Bibliography;
}

/** A fact of an event: its words, and what shows it. Absent when nobody knows. */
export interface ToldFact {
  said: string;
  evidence: Evidence | undefined;
}

const told = (said: string | undefined, evidence: Evidence | undefined): ToldFact | undefined =>
  said === undefined || said === "" ? undefined : { said, evidence };

/** The facts of an event that have words, each with its evidence. */
export function toldEvent(event: Event, { lookup, language }: Pick<Telling, "lookup" | "language">) {
  const name = (slug: Slug) => localised(resolved(lookup.subject(slug), "subject", slug).name, language).text;
  const venue = event.venue && localised(event.venue, language).text;
  const place = [venue, event.place && name(event.place)].filter((one) => one !== undefined).join(", ");
  const person = (participant: Participant): ToldFact => {
    const office = officeOf(event, participant, lookup, language);
    return {
      said: office === undefined ? name(participant.person) : `${name(participant.person)} (${office})`,
      evidence: presenceOf(event, participant),
    };
  };
  return {
    name: localised(event.name, language).text,
    number: told(event.number === undefined ? undefined : String(event.number), evidenceOf(event, "number")),
    date: told(uncertainDateInWords(event.date, language), evidenceOf(event, "date")),
    until: event.until && uncertainDateInWords(event.until, language),
    place: told(place, evidenceOf(event, "place")),
    participants: event.participants.filter(({ role }) => role !== "received-by").map(person),
    receivedBy: event.participants.filter(({ role }) => role === "received-by").map(person),
    topics: told(event.topics.map(name).join(", "), evidenceOf(event, "topics")),
    remark: event.remark && localised(event.remark, language).text,
  };
}

/** The office given for that day, or the only one the person held then. */
export function officeOf(
  event: Event,
  { office, person }: Pick<Participant, "office" | "person">,
  lookup: Lookup,
  language: string,
): string | undefined {
  if (office !== undefined) return localised(office, language).text;
  const subject = lookup.subject(person);
  const [only, second] = subject?.kind === "person" ? officesOn(subject.offices, event.date) : [];
  return only !== undefined && second === undefined ? localised(only.title, language).text : undefined;
}

/** How sure something is and where it was read: « (A) [1] [3]. Le jour est celui qui était annoncé. » */
export function shown(evidence: Evidence | undefined, { bibliography, language }: Telling): Inline[] {
  const { certainty, sources = [], note } = evidence ?? {};
  const pieces = [
    ...(certainty === undefined ? [] : [[strong(`(${certainty})`)]]),
    ...(sources.length === 0 ? [] : [bibliography.cite(sources)]),
    ...(note === undefined ? [] : [[words(localised(note, language).text)]]),
  ];
  return joined(pieces, words(" "));
}

/** What all facts of an event have in common. */
export const ofAll = ({ certainty, evidence }: Event): Evidence => ({
  ...(certainty !== undefined && { certainty }),
  sources: evidence,
});

/** A fact as a cell of a table: its words, and its own evidence where that is not what the whole row has; a dash for what nobody knows. */
export function cell(fact: ToldFact | undefined, row: Evidence, telling: Telling): Inline[] {
  if (fact === undefined) return [words(chapterWords(telling.language).gap)];
  const own = fact.evidence === undefined || isDeepStrictEqual(fact.evidence, row) ? [] : shown(fact.evidence, telling);
  return own.length === 0 ? [words(fact.said)] : [words(`${fact.said} `), ...own];
}

/** Several facts in one cell, each on its line. */
export const cells = (facts: readonly ToldFact[], row: Evidence, telling: Telling): Inline[] =>
  facts.length === 0
    ? cell(undefined, row, telling)
    : joined(
        facts.map((fact) => cell(fact, row, telling)),
        { type: "break" },
      );
