import { element, onLines, type Xml } from "../xml/element.ts";
import { aboveEntries, entryShown, olderEntries, PROLOGUE } from "./for-browsers.ts";
import { FEED_TYPES, type Feed } from "./feed.ts";
import type { FeedEntry } from "./feed-entry.ts";

const NAMESPACES = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:dcterms": "http://purl.org/dc/terms/",
};

const link = (rel: string, href: string | undefined, type?: string) =>
  href === undefined ? undefined : element("atom:link", { rel, href, type });

/**
 * Writes a feed as RSS. Rules: RSS 2.0.11 and the profile of the RSS Advisory Board; the content module for whole texts;
 * RFC 5005 by links of Atom; Dublin Core for authors and provenance, since RSS's own `author` must be a mail address.
 */
export function toRss(feed: Feed): string {
  const pieces = [
    element("title", {}, feed.title),
    element("link", {}, feed.page),
    element("description", {}, feed.description),
    element("language", {}, feed.language),
    element("lastBuildDate", {}, inRfc822(feed.updatedAt)),
    element("generator", {}, "Revue"),
    element("docs", {}, "https://www.rssboard.org/rss-specification"),
    feed.icon === undefined
      ? undefined
      : element("image", {}, [element("url", {}, feed.icon), element("title", {}, feed.title), element("link", {}, feed.page)]),
    link("self", feed.self.rss, FEED_TYPES.rss),
    link("first", feed.first?.rss),
    link("next", feed.next?.rss),
    link("hub", feed.hub),
    aboveEntries(feed),
    olderEntries(feed, "rss"),
    ...feed.entries.map((entry) => item(entry, feed)),
  ];
  const channel = element("channel", {}, [...onLines(pieces), "\n" as Xml]);
  return `${PROLOGUE}${element("rss", { version: "2.0", ...NAMESPACES }, [channel])}\n`;
}

function item(entry: FeedEntry, feed: Feed): Xml {
  const { image } = entry;
  const pieces = [
    element("title", {}, entry.title),
    element("link", {}, entry.url),
    element("guid", { isPermaLink: "true" }, entry.id),
    element("pubDate", {}, inRfc822(entry.publishedAt)),
    entry.summary === undefined ? undefined : element("description", {}, entry.summary),
    element("content:encoded", {}, entry.html),
    ...entry.authors.map((author) => element("dc:creator", {}, author)),
    element("dc:contributor", {}, entry.curator),
    element("dc:publisher", {}, entry.source),
    element("dc:language", {}, entry.language),
    element("dc:rights", {}, `${entry.credit}. ${entry.licence.name}.`),
    element("dcterms:issued", {}, entry.publishedOn),
    element("dcterms:dateAccepted", {}, entry.selectedOn),
    element("dcterms:modified", {}, entry.updatedAt),
    element("dcterms:identifier", {}, `sha256:${entry.digest}`),
    link("license", entry.licence.url),
    link("via", entry.via),
    // A size nobody knows is written as nought: RSS Advisory Board profile, "enclosure".
    image && element("enclosure", { url: image.url, length: image.sizeBytes ?? 0, type: image.type }),
    ...entry.categories.map(({ scheme, label }) => element("category", { domain: scheme }, label)),
    entryShown(entry, feed),
  ];
  return element("item", {}, [...onLines(pieces), "\n" as Xml]);
}

/** An instant as RSS writes it: "Tue, 11 Mar 2008 12:00:00 GMT". Rule: RFC 822 with years in full. */
function inRfc822(instant: string): string {
  return new Date(instant).toUTCString();
}
