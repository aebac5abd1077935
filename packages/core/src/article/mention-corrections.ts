import * as z from "zod";
import { Slug } from "../slug.ts";

/** What editors correct in the names found in a text. The text itself never changes. */
export const MentionCorrections = z
  .object({
    /** Subjects that the text does not name, whatever its words: « Paris », the wager. */
    not: z.array(Slug).optional(),
    /** Words of the text that name a subject: « le ministre ». */
    also: z.array(z.object({ text: z.string().min(1).max(300), subject: Slug })).optional(),
  })
  .meta({ id: "MentionCorrections" });
export type MentionCorrections = z.infer<typeof MentionCorrections>;
