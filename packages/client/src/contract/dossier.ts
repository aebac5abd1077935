import { Claim, Day, Dossier, Event, Evidence, Localised, Participant, QuotationState, Series, Slug } from "@revue/core";
import * as z from "zod";
import { DocumentAnswer, SubjectRef } from "./article.ts";

/** A subject named in an answer, with where it lies when it is a place whose position is known. */
export const NamedSubject = SubjectRef.extend({
  position: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
}).meta({ id: "NamedSubject" });
export type NamedSubject = z.infer<typeof NamedSubject>;

/** Somebody who took part, in the office held that day as far as sources show it, with what shows the presence. */
export const ParticipantAnswer = Participant.extend({ shownBy: Evidence }).meta({ id: "ParticipantAnswer" });
export type ParticipantAnswer = z.infer<typeof ParticipantAnswer>;

/** An event with what shows each of its facts: `facts.date` is absent only when the date itself is. */
export const EventAnswer = Event.omit({ cells: true })
  .extend({
    participants: z.array(ParticipantAnswer),
    facts: z.object({
      number: Evidence.optional(),
      date: Evidence.optional(),
      place: Evidence.optional(),
      topics: Evidence.optional(),
    }),
    articles: z.int().describe("Articles that report it."),
  })
  .meta({ id: "EventAnswer" });
export type EventAnswer = z.infer<typeof EventAnswer>;

/** A series, its events by date, and the names of the subjects they speak of. */
export const SeriesAnswer = Series.extend({ events: z.array(EventAnswer), named: z.array(NamedSubject) }).meta({
  id: "SeriesAnswer",
});
export type SeriesAnswer = z.infer<typeof SeriesAnswer>;

/** An event by itself: its series, and those before and after it there. */
export const EventPage = z
  .object({
    event: EventAnswer,
    series: z.object({ slug: Slug, name: Localised, subject: Slug.optional() }),
    dossiers: z.array(z.object({ slug: Slug, title: Localised })),
    previous: z.object({ slug: Slug, name: Localised }).optional(),
    next: z.object({ slug: Slug, name: Localised }).optional(),
    named: z.array(NamedSubject),
  })
  .meta({ id: "EventPage" });
export type EventPage = z.infer<typeof EventPage>;

/** Events by date; `next` is absent on the last page. */
export const EventList = z
  .object({ items: z.array(EventAnswer.extend({ series: Slug })), total: z.int(), next: z.string().optional() })
  .meta({ id: "EventList" });
export type EventList = z.infer<typeof EventList>;

/** What `GET /events` takes. */
export const EventListQuery = z.object({
  series: Slug.optional().describe("Only events of this series."),
  subject: Slug.optional().describe("Only events where this subject took part, that it was the place of, or that spoke of it."),
  from: Day.optional().describe("Only events that may have been on this day or after."),
  to: Day.optional().describe("Only events that may have been on this day or before."),
  limit: z.int().min(1).max(200).optional().describe("Events on a page; 50 unless told."),
  cursor: z.string().min(1).max(500).optional().describe("`next` of the page before."),
});
export type EventListQuery = z.infer<typeof EventListQuery>;

/** The claims on one question, sorted by what they say; nothing is decided between the sides. */
export const WeighedQuestion = z
  .object({
    question: Slug,
    /** What is asked, in words. */
    asked: Localised.optional(),
    /** What the editors have to say about it. */
    remark: Localised.optional(),
    standing: z.enum(["disputed", "agreed", "unweighed"]),
    sides: z.array(z.array(Claim)),
    between: z.array(Claim),
  })
  .meta({ id: "WeighedQuestion" });
export type WeighedQuestion = z.infer<typeof WeighedQuestion>;

/** `articles` are those the editors list, in their order; `total` counts those and the ones that report its events. */
export const DossierAnswer = Dossier.extend({
  total: z.int(),
  weighed: z.array(WeighedQuestion),
  named: z.array(NamedSubject),
}).meta({ id: "DossierAnswer" });
export type DossierAnswer = z.infer<typeof DossierAnswer>;

/** A claim, the dossier it stands in, and whether another one says otherwise. */
export const ClaimAnswer = Claim.extend({ dossier: Slug, asked: Localised.optional(), disputed: z.boolean() }).meta({
  id: "ClaimAnswer",
});
export type ClaimAnswer = z.infer<typeof ClaimAnswer>;

/** What `GET /claims` takes. */
export const ClaimsQuery = z.object({
  dossier: Slug.optional().describe("Only claims of this dossier."),
  question: Slug.optional().describe("Only claims on this question."),
  disputed: z.enum(["true", "false"]).optional().describe("Only claims that another one contradicts; or only the others."),
});
export type ClaimsQuery = z.infer<typeof ClaimsQuery>;

/** A quotation in an article, how it compares with its document, and that document. */
export const QuoteAnswer = z
  .object({
    article: Slug,
    excerpt: Slug,
    speakers: z.array(SubjectRef),
    state: QuotationState,
    document: DocumentAnswer.optional(),
    /** The words quoted; absent when the article's rights keep them back. */
    quote: z.string().optional(),
  })
  .meta({ id: "QuoteAnswer" });
export type QuoteAnswer = z.infer<typeof QuoteAnswer>;

/** Quotations, those of the newest articles first; `next` is absent on the last page. */
export const QuoteList = z.object({ items: z.array(QuoteAnswer), next: z.string().optional() }).meta({ id: "QuoteList" });
export type QuoteList = z.infer<typeof QuoteList>;

/** What `GET /quotes` takes. */
export const QuotesQuery = z.object({
  article: Slug.optional().describe("Only quotations in this article."),
  speaker: Slug.optional().describe("Only words of this person."),
  state: QuotationState.shape.result.optional().describe("Only quotations in this state."),
  limit: z.int().min(1).max(200).optional().describe("Quotations on a page; 50 unless told."),
  cursor: z.string().min(1).max(500).optional().describe("`next` of the page before."),
});
export type QuotesQuery = z.infer<typeof QuotesQuery>;

/** Where a subject's events are told on its page. */
export const SubjectEvent = z
  .object({
    slug: Slug,
    series: Slug,
    name: Event.shape.name,
    date: Event.shape.date,
    /** What the subject was to it. */
    as: z.enum(["participant", "host", "received-by", "place", "topic", "side", "series"]),
  })
  .meta({ id: "SubjectEvent" });
export type SubjectEvent = z.infer<typeof SubjectEvent>;
