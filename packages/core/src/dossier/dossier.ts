import * as z from "zod";
import { Localised } from "../language.ts";
import { Slug } from "../slug.ts";
import { Claim } from "./claim.ts";

/** A page that gathers a series, its subjects, articles and claims. Lists are in the editors' order. */
export const Dossier = z
  .object({
    slug: Slug,
    title: Localised,
    /** Markdown, the editors' own writing. */
    text: Localised.optional(),
    series: z.array(Slug).default([]),
    subjects: z.array(Slug).default([]),
    articles: z.array(Slug).default([]),
    /** What each question of the claims asks, in words. */
    questions: z.record(Slug, Localised).default({}),
    claims: z.array(Claim).default([]),
  })
  .meta({ id: "Dossier" });
export type Dossier = z.infer<typeof Dossier>;
