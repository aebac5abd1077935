import { addressesIn, languageOf } from "#lib/addresses.ts";
import { refuse } from "#lib/refuse.ts";
import { suggestions } from "#lib/server/open-search.ts";
import type { RequestHandler } from "./$types";

/** How many are offered: what fits under a box. */
const LIMIT = 8;

/** What may be meant by what is being typed, for the box on pages and for browsers. */
export const GET: RequestHandler = async ({ locals: { api }, url }) => {
  const typed = (url.searchParams.get("q") ?? "").trim();
  const language = languageOf(url.pathname);
  const found = typed === "" ? [] : await api.suggest({ q: typed, limit: LIMIT }).catch(refuse);
  return new Response(JSON.stringify(suggestions(typed, found, { language, to: addressesIn(language), origin: url.origin })), {
    headers: { "content-type": "application/x-suggestions+json" },
  });
};
