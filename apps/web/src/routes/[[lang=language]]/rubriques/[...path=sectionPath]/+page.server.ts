import { listing } from "#lib/listing.ts";
import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals: { api }, params, url }) => {
  const [section, articles] = await Promise.all([
    api.sections.find(params.path).catch(refuse),
    listing(api, url, { section: params.path }),
  ]);
  return { section, listing: articles };
};
