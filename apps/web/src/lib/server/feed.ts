import type { FeedFormat, FeedQuery } from "@revue/client";
import type { RequestEvent } from "@sveltejs/kit";
import { languageOf } from "#lib/addresses.ts";
import { refuse } from "#lib/refuse.ts";

/**
 * Both XML formats go as plain XML here, and under their own types at the API's addresses: Chromium shows `application/atom+xml`
 * as source text, without its style sheet (seen 2026-11-24). Feed readers look at the root element.
 */
const TYPES: Record<FeedFormat, string> = {
  atom: "application/xml; charset=utf-8",
  rss: "application/xml; charset=utf-8",
  json: "application/feed+json",
};

/** A feed opened in a browser shows its own style sheet and images of the site, and loads nothing else. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Answers with the feed of a list, in the language of the address; `?suite=…` asks for the older articles. */
export async function feed(
  { locals: { api }, url }: Pick<RequestEvent, "locals" | "url">,
  format: FeedFormat,
  filter: Omit<FeedQuery, "cursor" | "interface"> = {},
): Promise<Response> {
  const cursor = url.searchParams.get("suite") ?? undefined;
  const body = await api.feeds
    .read(format, { ...filter, interface: languageOf(url.pathname), ...(cursor !== undefined && { cursor }) })
    .catch(refuse);
  return new Response(body, {
    headers: { "content-type": TYPES[format], "content-security-policy": POLICY, "access-control-allow-origin": "*" },
  });
}
