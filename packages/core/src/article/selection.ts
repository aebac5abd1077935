import * as z from "zod";
import { Day } from "../day.ts";
import { Slug } from "../slug.ts";

/**
 * Who chose the article and when. Never the date the source published it.
 * `by` is the slug of a curator of the publication.
 */
export const Selection = z.object({ on: Day, by: Slug }).meta({ id: "Selection" });
export type Selection = z.infer<typeof Selection>;
