import type { Api, DossierAnswer } from "@revue/client";
import { listing } from "#lib/listing.ts";
import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals: { api }, params, url }) => {
  const dossier = await api.dossiers.find(params.slug).catch(refuse);
  const [series, articles, headlines] = await Promise.all([
    Promise.all(dossier.series.map((slug) => api.series.find(slug))),
    listing(api, url, { dossier: params.slug }),
    headlinesOf(dossier, api),
  ]).catch(refuse);
  return { dossier, series, listing: articles, headlines };
};

/** The headlines of the articles that claims were read in; one that may not be shown is left to its slug. */
async function headlinesOf({ claims }: DossierAnswer, api: Api): Promise<Record<string, { headline: string; language: string }>> {
  const slugs = new Set(claims.flatMap(({ source }) => ("article" in source ? [source.article] : [])));
  const found = await Promise.all(
    [...slugs].map((slug) =>
      api.articles.find(slug, { fields: ["headline", "language"] }).then(
        ({ headline, language }) => [[slug, { headline, language }] as const],
        () => [],
      ),
    ),
  );
  return Object.fromEntries(found.flat());
}
