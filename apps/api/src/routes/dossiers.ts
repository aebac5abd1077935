import { DossierAnswer } from "@revue/client";
import { Slug } from "@revue/core";
import * as z from "zod";
import { dossierAnswer } from "../answer/dossier-answer.ts";
import { json, operation } from "../operation.ts";

export const listDossiers = operation({
  id: "listDossiers",
  tag: "Vocabulary",
  address: "/dossiers",
  summary: "List the dossiers",
  description: "Each gathers series, subjects, articles and claims on one matter.",
  path: z.object({}),
  query: z.object({}),
  answer: { description: "The dossiers.", type: "application/json", schema: z.object({ items: z.array(DossierAnswer) }) },
  problems: [],
  example: () => "/dossiers",
  async handle({ store, catalogue }) {
    return json({
      items: await Promise.all(
        catalogue.lookup.vocabulary.dossiers.map((dossier) => dossierAnswer(catalogue.lookup, store, dossier)),
      ),
    });
  },
});

export const findDossier = operation({
  id: "findDossier",
  tag: "Vocabulary",
  address: "/dossiers/{slug}",
  summary: "Read one dossier",
  description: "With its claims sorted by what they say: where they disagree, each side with its source.",
  path: z.object({ slug: Slug.describe("The dossier's slug.") }),
  // A dot begins a format, which is another operation.
  patterns: { slug: "{[^./]+}" },
  query: z.object({}),
  answer: { description: "The dossier.", type: "application/json", schema: DossierAnswer },
  problems: ["dossier-not-found"],
  example: ({ lookup }) => lookup.vocabulary.dossiers[0] && `/dossiers/${lookup.vocabulary.dossiers[0].slug}`,
  async handle(ask) {
    const dossier = ask.catalogue.lookup.dossier(ask.path.slug);
    return dossier === undefined
      ? ask.refuse("dossier-not-found")
      : json(await dossierAnswer(ask.catalogue.lookup, ask.store, dossier));
  },
});
