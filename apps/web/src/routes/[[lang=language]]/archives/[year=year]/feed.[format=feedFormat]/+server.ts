import { feed } from "#lib/server/feed.ts";
import type { RequestHandler } from "./$types";

export const GET: RequestHandler = (event) => {
  const { format, year } = event.params;
  return feed(event, format, { from: `${year}-01-01`, to: `${year}-12-31` });
};
