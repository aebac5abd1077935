import { EVENT_KIND_WORDS } from "@revue/client";
import type { dossierFr } from "./dossier-fr.ts";
import { plural } from "./plural.ts";

const count = plural("en");

/** The same for an English reader. */
export const dossierEn: typeof dossierFr = {
  kind: "Dossier",
  list: "Dossiers",
  listIntro: "What the articles add up to: who met, when, about what, and where sources disagree.",
  none: "No dossier yet.",
  contents: "In this dossier",
  sessions: (n) => count(n, { one: "meeting", other: "meetings" }),
  disagreements: (n) => count(n, { one: "disagreement", other: "disagreements" }),
  years: (from, to) => (from === to ? from : `${from}–${to}`),
  timeline: "Timeline",
  timelineHint: "Each point leads to the page of the event.",
  table: "The meetings",
  tableHint:
    "The letter says how sure a row is: A, two independent pages or one official transcript; B, one page or solid hints; C, a weak hint. Numbers lead to the documents. A cell that differs from its row bears its own. A dash is a gap.",
  sortBy: (column) => `Sort by: ${column}`,
  column: {
    number: "No.",
    date: "Date",
    place: "Place",
    others: "Participants",
    received: "Received by",
    topics: "Topics",
    evidence: "Certainty",
  },
  more: (n) => `${n} more`,
  gap: "not known",
  certainty: {
    A: "Sure: two independent pages at least, or one official transcript",
    B: "Likely: one page, or solid hints",
    C: "Doubtful: a weak hint",
    none: "Certainty not stated",
  },
  document: (n) => `document ${n}`,
  people: "Participants, year by year",
  peopleHint: "A full point: sure presence; a half point: likely; a circle: doubtful.",
  person: "Person",
  topic: "Topic",
  topics: "Topics, year by year",
  topicsHint: "Those named by the documents read; a year without a point is not a year without debate.",
  places: "Places",
  map: (places) => `Map: ${places}`,
  disputed: "Where sources disagree",
  disputedHint: "Each statement comes with its source. The review does not decide; its remarks stand apart.",
  between: "Agrees with several",
  forecast: "Forecast",
  remark: "Remark",
  agreed: "Where they agree",
  unweighed: "Statements that cannot be compared",
  readIn: "read in",
  addressUnknown: "address unknown",
  difference: (quoted, document) =>
    quoted === "" ? `“${document}” left out` : document === "" ? `“${quoted}” added` : `“${quoted}” instead of “${document}”`,
  markTitle: "Sources disagree on this point",
  documents: "Documents",
  coverage: "Articles of the review",
  unknown: "What we do not know",
  formats: "Take away",
  csv: "Table (CSV)",
  calendar: "Calendar (iCalendar)",
  roles: { host: "host", "received-by": "received by", participant: "" },
  event: {
    kind: EVENT_KIND_WORDS.en,
    date: "Date",
    until: "Until",
    place: "Place",
    number: "Rank",
    participants: "Participants",
    receivedBy: "Received by",
    topics: "Topics",
    sources: "Sources",
    series: "Series",
    previous: "Previous event",
    next: "Next event",
    coverage: "Articles",
    events: "Events",
  },
  yearly: (n, year) => `${year}: ${count(n, { one: "article", other: "articles" })}`,
  byYear: "Articles by year",
  timesAYear: (least, most) =>
    most === undefined
      ? `at least ${least} times a year`
      : least === most
        ? `${least} times a year`
        : `${least} to ${most} times a year`,
  everyYear: (day) => `a ${day}, without a year`,
};
