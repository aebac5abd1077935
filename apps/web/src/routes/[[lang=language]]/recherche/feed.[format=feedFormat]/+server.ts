import { queryOf, readChoice } from "#lib/search-choice.ts";
import { feed } from "#lib/server/feed.ts";
import type { RequestHandler } from "./$types";

/** What a search finds, the newest first, for who follows it. */
export const GET: RequestHandler = (event) => {
  const { q, section, source, subject, language, from, to } = queryOf(readChoice(event.url.searchParams));
  const filter = { q, section, source, subject, language, from, to };
  const present = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  return feed(event, event.params.format, present);
};
