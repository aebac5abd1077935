import * as z from "zod";
import { Day, UncertainDate } from "../day.ts";
import { Certainty } from "../event/event.ts";
import { Localised } from "../language.ts";
import { Slug } from "../slug.ts";
import { WebAddress } from "../web-address.ts";

/** What a claim states, in a form that can be compared. */
export const ClaimValue = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("date"), date: UncertainDate }),
    z.object({ kind: z.literal("number"), number: z.number(), unit: z.string().min(1).optional() }),
    z.object({ kind: z.literal("name"), names: z.array(z.string().min(1)).min(1) }),
    /** Times a year, from `least` to `most`. */
    z.object({ kind: z.literal("frequency"), least: z.number().min(0), most: z.number().min(0) }),
    z.object({ kind: z.literal("text"), text: Localised }),
  ])
  .meta({ id: "ClaimValue" });
export type ClaimValue = z.infer<typeof ClaimValue>;

/** Where a claim was read: an article of the review or an address. A claim without either is refused. */
export const ClaimSource = z
  .union([
    z.object({ article: Slug, quote: z.string().min(1).optional() }),
    z.object({ url: WebAddress, name: z.string().min(1).optional(), quote: z.string().min(1).optional() }),
  ])
  .meta({ id: "ClaimSource" });
export type ClaimSource = z.infer<typeof ClaimSource>;

/** A dated statement of fact with its source. Two claims on one `question` may disagree. */
export const Claim = z
  .object({
    id: Slug,
    /** Claims with the same question are compared. */
    question: Slug,
    statement: Localised,
    value: ClaimValue,
    /** Who said it: a name as printed. */
    saidBy: z.string().min(1).optional(),
    on: Day.optional(),
    source: ClaimSource,
    certainty: Certainty.optional(),
  })
  .meta({ id: "Claim" });
export type Claim = z.infer<typeof Claim>;
