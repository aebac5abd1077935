import { listing } from "#lib/listing.ts";
import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals: { api }, params, url }) => {
  const [source, articles] = await Promise.all([
    api.sources.find(params.slug).catch(refuse),
    listing(api, url, { source: params.slug }),
  ]);
  return { source, listing: articles };
};
