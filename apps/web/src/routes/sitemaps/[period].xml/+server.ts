import { error } from "@sveltejs/kit";
import { pageEntries } from "#lib/server/pages.ts";
import { articleEntries, siteMap } from "#lib/server/sitemap.ts";
import type { RequestHandler } from "./$types";

export const GET: RequestHandler = async ({ locals: { api }, params: { period }, url: { origin } }) => {
  if (period === "pages") return siteMap(origin, await pageEntries(api));
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(period)) error(404, "not-found");
  const entries = await articleEntries(api, period);
  if (entries.length === 0) error(404, "not-found");
  return siteMap(origin, entries);
};
