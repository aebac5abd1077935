import * as z from "zod";
import { UncertainDate } from "../day.ts";
import { Localised } from "../language.ts";
import { Slug } from "../slug.ts";
import { WebAddress } from "../web-address.ts";

/**
 * How sure a statement is. A: two or more independent public pages, or one official transcript;
 * B: one page, or solid hints; C: weak.
 */
export const Certainty = z.enum(["A", "B", "C"]).meta({ id: "Certainty" });
export type Certainty = z.infer<typeof Certainty>;

/** Someone who took part, in the office held that day. */
export const Participant = z
  .object({
    person: Slug,
    office: Localised.optional(),
    /** What the person did there: met as a minister, received the others… */
    role: z.enum(["participant", "host", "received-by"]).default("participant"),
    certainty: Certainty.optional(),
  })
  .meta({ id: "Participant" });
export type Participant = z.infer<typeof Participant>;

/** Something dated and placed, with participants: the 7th session of the CCQS. */
export const Event = z
  .object({
    slug: Slug,
    name: Localised,
    /** Its rank in the series, from 1; absent for what the series does not number. */
    number: z.int().min(1).optional(),
    date: UncertainDate,
    /** A subject of kind place. */
    place: Slug.optional(),
    participants: z.array(Participant).default([]),
    /** Subjects spoken of. */
    topics: z.array(Slug).default([]),
    certainty: Certainty.optional(),
    evidence: z.array(WebAddress).default([]),
  })
  .meta({ id: "Event" });
export type Event = z.infer<typeof Event>;
