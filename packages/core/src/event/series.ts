import * as z from "zod";
import { Localised } from "../language.ts";
import { Slug } from "../slug.ts";
import { Event } from "./event.ts";

/** Events that repeat: the sessions of the CCQS. Its events are kept with it, oldest first. */
export const Series = z
  .object({
    slug: Slug,
    name: Localised,
    /** The subject it belongs to, usually an organisation. */
    subject: Slug.optional(),
    /** The series this one is a part of. */
    partOf: Slug.optional(),
    description: Localised.optional(),
    events: z.array(Event).min(1),
  })
  .meta({ id: "Series" });
export type Series = z.infer<typeof Series>;
