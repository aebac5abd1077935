import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether the client already holds this very answer. Rule: RFC 9110, 13.2.2: `If-None-Match` decides alone when it is
 * there; `If-Modified-Since` counts only without it.
 *
 * @param tag the entity tag of the form this client would be sent
 * @param changedAt when the answer last changed, in milliseconds since 1970, when that is known
 */
export function isHeldAlready(headers: IncomingHttpHeaders, tag: string, changedAt: number | undefined): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined) return tags.trim() === "*" || lists(tags, tag);
  const since = headers["if-modified-since"];
  if (since === undefined || changedAt === undefined) return false;
  // A date that cannot be read makes NaN, which compares as false: the answer is sent.
  return Math.floor(changedAt / 1000) * 1000 <= Date.parse(since);
}

/** Weak comparison, as asked for here: `W/` in front does not count. */
function lists(tags: string, tag: string): boolean {
  const bare = tag.replace(/^W\//, "");
  return tags.split(",").some((one) => one.trim().replace(/^W\//, "") === bare);
}
