import { InterfaceLanguage, Slug } from "@revue/core";
import { dossierJsonLd } from "@revue/formats";
import * as z from "zod";
import { operation } from "../operation.ts";

export const formatDossierAsJsonLd = operation({
  id: "formatDossierAsJsonld",
  tag: "Vocabulary",
  address: "/dossiers/{slug}.jsonld",
  summary: "Read one dossier as JSON-LD",
  description: "Its organisation, its series with their events, and its claims, in the vocabulary of schema.org.",
  path: z.object({ slug: Slug.describe("The dossier's slug.") }),
  query: z.object({
    language: InterfaceLanguage.optional().describe("The language of names; the publication's first unless told."),
  }),
  answer: {
    description: "The dossier, in JSON-LD.",
    type: "application/ld+json",
    schema: z.looseObject({ "@context": z.literal("https://schema.org"), "@graph": z.array(z.looseObject({})) }),
  },
  problems: ["dossier-not-found"],
  example: ({ lookup }) => lookup.vocabulary.dossiers[0] && `/dossiers/${lookup.vocabulary.dossiers[0].slug}.jsonld`,
  handle(ask) {
    const { lookup } = ask.catalogue;
    const dossier = lookup.dossier(ask.path.slug);
    if (dossier === undefined) return ask.refuse("dossier-not-found");
    const language = ask.query.language ?? lookup.vocabulary.publication.languages[0] ?? "fr";
    return new Response(JSON.stringify(dossierJsonLd(dossier, lookup, { language, site: ask.origin ?? "" })), {
      headers: { "Content-Type": "application/ld+json" },
    });
  },
});
