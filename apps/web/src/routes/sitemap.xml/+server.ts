import { pageEntries } from "#lib/server/pages.ts";
import { articleEntries, siteMap, siteMapIndex } from "#lib/server/sitemap.ts";
import type { RequestHandler } from "./$types";

/** Articles up to which one map holds everything: about a megabyte. */
const IN_ONE_MAP = 1_000;

/** Beyond a thousand articles, an index: a map for each month of publication, which changes only when that month does. */
export const GET: RequestHandler = async ({ locals: { api }, url: { origin } }) => {
  const { items: months, total } = await api.archive({ by: "month" });
  if (total <= IN_ONE_MAP) return siteMap(origin, [...(await pageEntries(api)), ...(await articleEntries(api))]);
  return siteMapIndex(["pages", ...months.map(({ period }) => period)].map((name) => `${origin}/sitemaps/${name}.xml`));
};
