import { listing } from "#lib/listing.ts";
import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals: { api }, params, url }) => {
  const dossier = await api.dossiers.find(params.slug).catch(refuse);
  const [series, articles] = await Promise.all([
    Promise.all(dossier.series.map((slug) => api.series.find(slug))),
    listing(api, url, { dossier: params.slug }),
  ]).catch(refuse);
  return { dossier, series, listing: articles };
};
