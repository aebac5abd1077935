import type { Instant, InterfaceLanguage } from "@revue/core";
import type { FeedEntry } from "./feed-entry.ts";

export const FEED_FORMATS = ["atom", "rss", "json"] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** The media type of each format. Rules: RFC 4287, 7; RSS Advisory Board; JSON Feed 1.1. */
export const FEED_TYPES: Record<FeedFormat, string> = {
  atom: "application/atom+xml",
  rss: "application/rss+xml",
  json: "application/feed+json",
};

/** One page of a list of articles, as every feed format says it. Addresses are absolute. */
export interface Feed {
  title: string;
  description: string;
  /** The language of the feed's own words; each entry has that of its text. */
  language: InterfaceLanguage;
  /** The page for readers that shows the same list. */
  page: string;
  /** The address of this very page of the feed, in each format. */
  self: Record<FeedFormat, string>;
  /** The feed's beginning, and the page after this one; absent on the first page and on the last. Rule: RFC 5005, 3. */
  first?: Record<FeedFormat, string>;
  next?: Record<FeedFormat, string>;
  /** The same feed for readers of another language. */
  translations: { language: InterfaceLanguage; self: Record<FeedFormat, string> }[];
  /** Where programs subscribe to be told of changes. Rule: W3C WebSub. */
  hub?: string | undefined;
  /** The review's emblem. */
  icon?: string | undefined;
  publication: string;
  /** When anything in it last changed. */
  updatedAt: Instant;
  entries: readonly FeedEntry[];
}
