import * as z from "zod";
import { Day } from "../day.ts";
import { Slug } from "../slug.ts";

/** How the quotation compares with the document it comes from. */
export const QuotationState = z
  .object({
    result: z.enum(["exact", "same", "altered", "partial", "not-found", "document-gone", "not-checked"]),
    /** The day of the comparison; absent when it was never made. */
    on: Day.optional(),
    /** With `altered`: the words that differ, here and in the document; one of the two may be empty. */
    differences: z
      .array(z.object({ quoted: z.string(), document: z.string() }))
      .max(50)
      .optional(),
  })
  .meta({ id: "QuotationState" });
export type QuotationState = z.infer<typeof QuotationState>;

/**
 * A quotation inside an article, tied to the document it comes from.
 *
 * Its words stand in the article's body, in the container `::: excerpt <id>`; they are kept once, there.
 * `speakers` are subjects of kind person, as the page names them: it may credit several without saying who said what.
 */
export const Excerpt = z
  .object({
    id: Slug,
    document: Slug,
    speakers: z.array(Slug).default([]),
    state: QuotationState.default({ result: "not-checked" }),
  })
  .meta({ id: "Excerpt" });
export type Excerpt = z.infer<typeof Excerpt>;
