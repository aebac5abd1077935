import { createHash, timingSafeEqual } from "node:crypto";
import { Channel, type Result, fail, ok } from "@revue/core";
import type { Bindings } from "./parts.ts";

/** Who asks, as far as rights are concerned. */
export interface Caller {
  /** Whether the caller is the review's own site. */
  trusted: boolean;
  /** Where a whole article would be shown. */
  channel: Channel;
  /** Where an article in a list would be shown. */
  listChannel: Channel;
  /** Where passages of an article found would be shown. */
  searchChannel: Channel;
}

const PUBLIC: Caller = { trusted: false, channel: "api", listChannel: "api", searchChannel: "api" };

/**
 * Reads who asks from the header `Revue-Channel`, the binding `trusted` and the key.
 *
 * A caller that names a channel without being entitled to is refused rather than served less, so that
 * a wrong key is seen at once. A site that shows pages shows lists and results too, under their own channels.
 *
 * @returns the caller, or a sentence for the problem `not-permitted`
 */
export function readCaller(request: Request, bindings: Bindings, key: string | undefined): Result<Caller, string> {
  const named = request.headers.get("revue-channel");
  const authorization = request.headers.get("authorization");
  if (named === null && authorization === null) return ok(PUBLIC);
  const trusted = bindings.trusted === true || (key !== undefined && authorization !== null && isKey(authorization, key));
  if (authorization !== null && !trusted) return fail("The key is not the one this API was started with.");
  if (named === null) return ok({ ...PUBLIC, trusted });
  if (!trusted) return fail("Only the review's own site may name a channel.");
  const channel = Channel.safeParse(named);
  if (!channel.success) return fail(`The channels are ${Channel.options.join(", ")}.`);
  const showing = (onPages: Channel) => (channel.data === "page" ? onPages : channel.data);
  return ok({ trusted, channel: channel.data, listChannel: showing("list"), searchChannel: showing("search") });
}

/** Compares in constant time; digests first, since lengths may differ. */
function isKey(authorization: string, key: string): boolean {
  return timingSafeEqual(digest(authorization), digest(`Bearer ${key}`));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
