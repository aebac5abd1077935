import { error } from "@sveltejs/kit";
import { neighboursOf } from "#lib/format/neighbours-of.ts";
import { listing } from "#lib/listing.ts";
import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals: { api }, params: { year }, url }) => {
  const span = { from: `${year}-01-01`, to: `${year}-12-31` };
  const [months, years, articles] = await Promise.all([
    api.archive({ by: "month", ...span }).catch(refuse),
    api.archive({ by: "year" }).catch(refuse),
    listing(api, url, span),
  ]);
  // An empty year is not a page: a crawler would walk through them for ever.
  if (articles.total === 0) error(404, "not-found");
  return { year, span, months: months.items, around: neighboursOf(year, years.items), listing: articles };
};
