import * as z from "zod";
import { DocumentKind } from "../article/document.ts";
import { Day } from "../day.ts";
import { Language, Localised } from "../language.ts";
import { Slug } from "../slug.ts";
import { WebAddress } from "../web-address.ts";
import { Claim } from "./claim.ts";

/** A page elsewhere that a dossier's facts were read on, described by the editors. */
export const DossierDocument = z
  .object({
    url: WebAddress,
    /** Who published it, as readers know it: « Vie publique », « Kremlin ». */
    publisher: z.string().min(1),
    title: Localised,
    kind: DocumentKind.optional(),
    on: Day.optional(),
    language: Language.optional(),
  })
  .meta({ id: "DossierDocument" });
export type DossierDocument = z.infer<typeof DossierDocument>;

/** A page that gathers a series, its subjects, articles and claims. Lists are in the editors' order. */
export const Dossier = z
  .object({
    slug: Slug,
    title: Localised,
    /** Markdown, the editors' own writing. */
    text: Localised.optional(),
    /** The subject it is about, when one is: an organisation. */
    subject: Slug.optional(),
    series: z.array(Slug).default([]),
    subjects: z.array(Slug).default([]),
    articles: z.array(Slug).default([]),
    /** What each question of the claims asks, in words. */
    questions: z.record(Slug, Localised).default({}),
    /** What the editors have to say about a question: why a date cannot be, what a source may have meant. */
    remarks: z.record(Slug, Localised).optional(),
    claims: z.array(Claim).default([]),
    documents: z.array(DossierDocument).optional(),
    /** What is not known, one sentence each. */
    unknown: z.array(Localised).optional(),
  })
  .meta({ id: "Dossier" });
export type Dossier = z.infer<typeof Dossier>;
