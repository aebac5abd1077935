import * as z from "zod";
import { Day, UncertainDate } from "../day.ts";
import { Certainty } from "../event/evidence.ts";
import { Localised } from "../language.ts";
import { Slug } from "../slug.ts";
import { WebAddress } from "../web-address.ts";

/** A day of the year whose year the source does not say: « le 27 février ». Rule: XML Schema, gMonthDay, "--02-27". */
export const YearlyDay = z
  .object({ yearly: z.string().regex(/^--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day of the year, as in "--02-27"') })
  .meta({ id: "YearlyDay" });
export type YearlyDay = z.infer<typeof YearlyDay>;

/** What a claim states, in a form that can be compared. */
export const ClaimValue = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("date"), date: z.union([UncertainDate, YearlyDay]) }),
    z.object({ kind: z.literal("number"), number: z.number(), unit: z.string().min(1).optional() }),
    z.object({
      kind: z.literal("name"),
      names: z.array(z.string().min(1)).min(1),
      /** The source does not claim to name everyone. */
      partial: z.literal(true).optional(),
    }),
    /** Times a year, from `least` to `most`; without `most`, "at least". */
    z.object({ kind: z.literal("frequency"), least: z.number().min(0), most: z.number().min(0).optional() }),
    z.object({ kind: z.literal("text"), text: Localised }),
  ])
  .meta({ id: "ClaimValue" });
export type ClaimValue = z.infer<typeof ClaimValue>;

/** The language of a claim's words. */
const SpokenIn = z.string().regex(/^[a-z]{2,3}$/);

/**
 * Where a claim was read: an article of the review, an address, or a page whose address is lost: its name and its words then
 * stand for it. A claim without any of them is refused.
 *
 * `quote` are the source's own words. In an article of the review they must stand in its text: there the claim is marked.
 */
export const ClaimSource = z
  .union([
    z.object({ article: Slug, quote: z.string().min(1).optional() }),
    z.object({
      url: WebAddress,
      name: z.string().min(1).optional(),
      quote: z.string().min(1).optional(),
      language: SpokenIn.optional(),
    }),
    z.object({
      address: z.literal("unknown"),
      name: Localised,
      quote: z.string().min(1),
      language: SpokenIn.optional(),
    }),
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
    /** Said before the thing itself: what was announced, not what was seen. */
    forecast: z.literal(true).optional(),
    source: ClaimSource,
    certainty: Certainty.optional(),
  })
  .meta({ id: "Claim" });
export type Claim = z.infer<typeof Claim>;
