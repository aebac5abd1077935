import * as z from "zod";
import { Day } from "../day.ts";
import { WebAddress } from "../web-address.ts";
import { Channel } from "./channel.ts";

// Apart from the rule that gives it, so that the rule costs a browser no schema.

/** Which rule gave the answer. Codes, so that each interface says it in its reader's language. */
export const Clause = z
  .enum([
    "official-text",
    "open-licence",
    "public-domain",
    "short-quotation",
    "contract",
    "outside-contract-channels",
    "outside-contract-dates",
  ])
  .meta({ id: "Clause" });
export type Clause = z.infer<typeof Clause>;

/** What may be shown of one article, in one channel, on one day, and why. */
export const Permission = z
  .object({
    channel: Channel,
    on: Day,
    show: z.enum(["full", "excerpt", "headline", "nothing"]),
    /** With `excerpt`: the most words, and the largest share of the text (0 to 1), whichever is less. */
    limit: z.object({ words: z.int().min(0), share: z.number().min(0).max(1) }).optional(),
    credit: z.object({ text: z.string(), compulsory: z.boolean() }),
    /** The original's address must be given when it is known. */
    link: z.enum(["compulsory", "welcome"]),
    licence: z.object({ code: z.string(), name: z.string(), url: WebAddress.optional() }),
    clause: Clause,
    /** Where the rule stands, as a lawyer would cite it. */
    rule: z.string().optional(),
    /** Words the contract requires beside the text. */
    notice: z.string().optional(),
    /** Last day on which this answer holds, when a contract begins or ends. */
    until: Day.optional(),
  })
  .meta({ id: "Permission" });
export type Permission = z.infer<typeof Permission>;
