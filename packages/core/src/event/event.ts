import * as z from "zod";
import { UncertainDate } from "../day.ts";
import { Localised } from "../language.ts";
import { Slug } from "../slug.ts";
import { WebAddress } from "../web-address.ts";
import { Certainty, Evidence } from "./evidence.ts";

/** Someone who took part, in the office held that day. */
export const Participant = z
  .object({
    person: Slug,
    office: Localised.optional(),
    /** The subject the person acted for: a country, an organisation. Participants of one side stand together. */
    side: Slug.optional(),
    /** What the person did there: met as a minister, received the others… */
    role: z.enum(["participant", "host", "received-by"]).default("participant"),
    certainty: Certainty.optional(),
    /** Where the presence was read, when that is not where the event was. */
    evidence: z.array(WebAddress).optional(),
    /** What the letter alone does not say: « Présence déduite de la fonction. » */
    note: Localised.optional(),
  })
  .meta({ id: "Participant" });
export type Participant = z.infer<typeof Participant>;

/** What an event is. A meeting unless told; the others stand on a series' timeline beside its meetings. */
export const EventKind = z.enum(["meeting", "decision", "communique", "suspension", "other"]).meta({ id: "EventKind" });
export type EventKind = z.infer<typeof EventKind>;

/** The facts of an event that may have evidence of their own. Participants carry theirs. */
export const EVENT_CELLS = ["number", "date", "place", "topics"] as const;
export type EventCell = (typeof EVENT_CELLS)[number];

/**
 * Something dated and placed, with participants: the 7th session of the CCQS.
 *
 * `certainty` and `evidence` hold for every fact of it; a fact that is more or less sure, or was read elsewhere, has its
 * own in `cells`. A fact nobody knows is absent.
 */
export const Event = z
  .object({
    slug: Slug,
    kind: EventKind.optional(),
    name: Localised,
    /** Its rank in the series, from 1; absent for what the series does not number. */
    number: z.int().min(1).optional(),
    date: UncertainDate,
    /** When it ended, for what lasted: a suspension. */
    until: UncertainDate.optional(),
    /** A subject of kind place. */
    place: Slug.optional(),
    /** Where in that place, as the sources say: « Quai d’Orsay ». */
    venue: Localised.optional(),
    participants: z.array(Participant).default([]),
    /** Subjects spoken of. */
    topics: z.array(Slug).default([]),
    /** A sentence of the editors' own. */
    remark: Localised.optional(),
    certainty: Certainty.optional(),
    evidence: z.array(WebAddress).default([]),
    cells: z
      .object({
        number: Evidence.optional(),
        date: Evidence.optional(),
        place: Evidence.optional(),
        topics: Evidence.optional(),
      })
      .optional(),
  })
  .meta({ id: "Event" });
export type Event = z.infer<typeof Event>;
