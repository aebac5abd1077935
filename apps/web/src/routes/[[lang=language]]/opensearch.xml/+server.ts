import { addressesIn, languageOf } from "#lib/addresses.ts";
import { refuse } from "#lib/refuse.ts";
import { openSearchDescription } from "#lib/server/open-search.ts";
import type { RequestHandler } from "./$types";

/** How a browser searches here from its own box. */
export const GET: RequestHandler = async ({ locals: { api }, url }) => {
  const language = languageOf(url.pathname);
  const publication = await api.publication().catch(refuse);
  return new Response(openSearchDescription(publication, { language, to: addressesIn(language), origin: url.origin }), {
    headers: { "content-type": "application/opensearchdescription+xml; charset=utf-8" },
  });
};
