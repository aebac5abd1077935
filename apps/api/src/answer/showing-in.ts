import type { Channel } from "@revue/core";
import type { Ask } from "../operation.ts";
import type { Showing } from "./showing.ts";

/** What a request says about showing, in one channel. */
export function showingIn(ask: Pick<Ask, "catalogue" | "images" | "today" | "origin">, channel: Channel): Showing {
  return { lookup: ask.catalogue.lookup, images: ask.images, channel, today: ask.today, origin: ask.origin };
}
