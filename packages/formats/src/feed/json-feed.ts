import { writeJson } from "../json/write-json.ts";
import type { Feed } from "./feed.ts";
import type { FeedEntry } from "./feed-entry.ts";

/**
 * Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). What that has no word for is in extensions, `_revue`:
 * credit, licence, the source with its day, who selected, and the digest of the record.
 */
export function toJsonFeed(feed: Feed): string {
  const { title, description, language, page, self, next, hub, icon } = feed;
  return writeJson({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: page,
    feed_url: self.json,
    description,
    ...(next !== undefined && { next_url: next.json }),
    ...(icon !== undefined && { icon }),
    authors: [{ name: feed.publication }],
    language,
    ...(hub !== undefined && { hubs: [{ type: "WebSub", url: hub }] }),
    items: feed.entries.map(item),
  });
}

function item(entry: FeedEntry) {
  const { image } = entry;
  return {
    id: entry.id,
    url: entry.url,
    ...(entry.via !== undefined && { external_url: entry.via }),
    title: entry.title,
    content_html: entry.html,
    ...(entry.summary !== undefined && { summary: entry.summary }),
    ...(image !== undefined && {
      image: image.url,
      attachments: [
        {
          url: image.url,
          mime_type: image.type,
          title: image.alternative,
          ...(image.sizeBytes !== undefined && { size_in_bytes: image.sizeBytes }),
        },
      ],
    }),
    date_published: entry.publishedAt,
    date_modified: entry.updatedAt,
    authors: entry.authors.map((name) => ({ name })),
    tags: [...new Set(entry.categories.map(({ label }) => label))],
    language: entry.language,
    _revue: {
      credit: entry.credit,
      licence: entry.licence,
      source: entry.source,
      issued: entry.publishedOn,
      selected: { on: entry.selectedOn, by: entry.curator },
      complete: entry.complete,
      digest: `sha256:${entry.digest}`,
    },
  };
}
