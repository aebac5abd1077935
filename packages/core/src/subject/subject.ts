import * as z from "zod";
import { Day, UncertainDate } from "../day.ts";
import { Localised } from "../language.ts";
import { Slug } from "../slug.ts";
import { WebAddress } from "../web-address.ts";

/** Identifiers in other vocabularies; present only when somebody checked them. */
export const Identifiers = z
  .object({
    wikidata: z
      .string()
      .regex(/^Q[1-9]\d*$/, 'a Wikidata item such as "Q142"')
      .optional(),
  })
  .meta({ id: "Identifiers" });
export type Identifiers = z.infer<typeof Identifiers>;

/** An office held by a person over a period; both ends included, an absent end is unknown or still open. */
export const Office = z
  .object({
    title: Localised,
    organisation: Slug.optional(),
    from: UncertainDate.optional(),
    to: UncertainDate.optional(),
    /** Held beside another office over the same time, and known to be. */
    concurrent: z.literal(true).optional(),
    /** A day on which a source shows the person in office, when the period itself is not known. */
    attestedOn: z.array(Day).default([]),
    evidence: z.array(WebAddress).default([]),
  })
  .meta({ id: "Office" });
export type Office = z.infer<typeof Office>;

const common = {
  slug: Slug,
  /** The name shown, per language. */
  name: Localised,
  /** Every other form met: acronyms, transliterations, misprints. Matched in any language. */
  aliases: z.array(z.string().trim().min(1).max(300)).default([]),
  /** Forms of the name that another subject bears too: « M. Ivanov ». Understood only where office and date tell who is meant. */
  sharedNames: z.array(z.string().trim().min(1).max(300)).optional(),
  description: Localised.optional(),
  identifiers: Identifiers.optional(),
};

/** What an article is about; one kind of page, typed. */
export const Subject = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("person"), ...common, offices: z.array(Office).default([]) }),
    z.object({ kind: z.literal("organisation"), ...common, partOf: Slug.optional() }),
    z.object({
      kind: z.literal("place"),
      ...common,
      /** Decimal degrees, WGS 84. */
      position: z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }).optional(),
    }),
    z.object({ kind: z.literal("treaty"), ...common, signedOn: UncertainDate.optional() }),
    z.object({ kind: z.literal("topic"), ...common }),
  ])
  .meta({ id: "Subject" });
export type Subject = z.infer<typeof Subject>;

export const SUBJECT_KINDS = ["person", "organisation", "place", "treaty", "topic"] as const;
export const SubjectKind = z.enum(SUBJECT_KINDS).meta({ id: "SubjectKind" });
export type SubjectKind = z.infer<typeof SubjectKind>;
