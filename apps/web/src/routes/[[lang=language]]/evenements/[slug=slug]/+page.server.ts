import { languageOf } from "#lib/addresses.ts";
import { listing } from "#lib/listing.ts";
import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals: { api }, params, url }) => {
  const found = await api.events.find(params.slug).catch(refuse);
  const [articles, structured, dossiers] = await Promise.all([
    listing(api, url, { event: params.slug }),
    api.events.format(params.slug, "jsonld", languageOf(url.pathname)),
    Promise.all(found.dossiers.map(({ slug }) => api.dossiers.find(slug))),
  ]).catch(refuse);
  // What editors say of a document stands in the dossiers that gather the series.
  return { ...found, documents: dossiers.flatMap(({ documents = [] }) => documents), listing: articles, structured };
};
