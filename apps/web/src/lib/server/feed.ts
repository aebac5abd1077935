import type { FeedFormat, FeedQuery } from "@revue/client";
import type { RequestEvent } from "@sveltejs/kit";
import { languageOf } from "#lib/addresses.ts";
import { refuse } from "#lib/refuse.ts";

/** Media types: RFC 4287, 7; RSS Advisory Board; JSON Feed 1.1. */
const TYPES: Record<FeedFormat, string> = {
  atom: "application/atom+xml; charset=utf-8",
  rss: "application/rss+xml; charset=utf-8",
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
