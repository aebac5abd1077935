import { toAtom } from "./atom.ts";
import type { Feed, FeedFormat } from "./feed.ts";
import { toJsonFeed } from "./json-feed.ts";
import { toRss } from "./rss.ts";

const WRITERS: Record<FeedFormat, (feed: Feed) => string> = { atom: toAtom, rss: toRss, json: toJsonFeed };

export function writeFeed(feed: Feed, format: FeedFormat): string {
  return WRITERS[format](feed);
}
