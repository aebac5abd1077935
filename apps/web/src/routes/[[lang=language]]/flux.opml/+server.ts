import { languageOf } from "#lib/addresses.ts";
import { refuse } from "#lib/refuse.ts";
import type { RequestHandler } from "./$types";

/** All feeds at once, for a feed reader to import. */
export const GET: RequestHandler = async ({ locals: { api }, url: { pathname } }) => {
  const body = await api.feeds.list({ interface: languageOf(pathname) }).catch(refuse);
  return new Response(body, {
    headers: { "content-type": "text/x-opml; charset=utf-8", "content-disposition": 'attachment; filename="flux.opml"' },
  });
};
