import { DossierAnswer } from "@revue/client";
import { Slug, type Dossier } from "@revue/core";
import type { Store } from "@revue/store";
import * as z from "zod";
import { json, operation } from "../operation.ts";
import { totalOf } from "../total-of.ts";

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
      items: await Promise.all(catalogue.lookup.vocabulary.dossiers.map((dossier) => dossierAnswer(store, dossier))),
    });
  },
});

export const findDossier = operation({
  id: "findDossier",
  tag: "Vocabulary",
  address: "/dossiers/{slug}",
  summary: "Read one dossier",
  path: z.object({ slug: Slug.describe("The dossier's slug.") }),
  query: z.object({}),
  answer: { description: "The dossier.", type: "application/json", schema: DossierAnswer },
  problems: ["dossier-not-found"],
  example: ({ lookup }) => lookup.vocabulary.dossiers[0] && `/dossiers/${lookup.vocabulary.dossiers[0].slug}`,
  async handle(ask) {
    const dossier = ask.catalogue.lookup.dossier(ask.path.slug);
    return dossier === undefined ? ask.refuse("dossier-not-found") : json(await dossierAnswer(ask.store, dossier));
  },
});

async function dossierAnswer(store: Store, dossier: Dossier): Promise<DossierAnswer> {
  return { ...dossier, total: await totalOf(store, { dossier: dossier.slug }) };
}
