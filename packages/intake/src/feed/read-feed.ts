import { fail, ok, type Language, type Result } from "@revue/core";
import { parseFeed, parseOpml } from "feedsmith";
import { decodePage } from "../charset/decode-page.ts";
import type { Draft } from "../draft/draft.ts";
import { draftOfItem, type FeedEntry } from "./draft-of-item.ts";
import { mended } from "./mended.ts";

/** One feed, understood: its items as drafts, newest as the feed has them. */
export interface FeedReading {
  title: string | undefined;
  site: string | undefined;
  items: { key: string; draft: Draft }[];
  /** The text was no well-formed XML, and was read as far as it could be. */
  wasBroken: boolean;
}

export type FeedFailure = { code: "not-a-feed" } | { code: "too-big"; bytes: number };

/** Largest feed read. */
const FEED_MAX_BYTES = 20_000_000;

/**
 * Reads a feed in RSS, Atom, RDF or JSON Feed, as found in the wild: wrong encodings, stray ampersands, a text cut in the
 * middle are mended when they can be.
 *
 * @param context.url where the feed was, against which its addresses are read
 */
export function readFeed(
  bytes: Uint8Array,
  context: {
    url?: string | undefined;
    contentType?: string | undefined;
    timeZone?: string | undefined;
    language?: Language | undefined;
  },
): Result<FeedReading, FeedFailure> {
  if (bytes.length > FEED_MAX_BYTES) return fail({ code: "too-big", bytes: bytes.length });
  const { text } = decodePage(bytes, context.contentType);
  const parsed = parsedFeed(text);
  if (!parsed) return fail({ code: "not-a-feed" });
  const { feed, wasBroken } = parsed;
  const site = feed.site === undefined ? undefined : URL.parse(feed.site, context.url)?.href;
  const items = feed.entries.flatMap((entry) => {
    const draft = draftOfItem(entry, { ...context, site, title: feed.title, language: feed.language ?? context.language });
    const key = entry.id ?? draft?.originalUrl ?? draft?.headline;
    return draft && key !== undefined ? [{ key: `${context.url ?? site ?? feed.title ?? ""} ${key}`, draft }] : [];
  });
  return ok({ title: feed.title, site, items, wasBroken });
}

/** Reads the addresses of the feeds of an OPML file, in its order. Nothing when it is no OPML. */
export function readOpml(text: string): { url: string; title?: string }[] | undefined {
  if (!/<opml\b/i.test(text.slice(0, 2000))) return undefined;
  try {
    const feeds: { url: string; title?: string }[] = [];
    const queue = [...(parseOpml(text).body?.outlines ?? [])];
    for (let outline = queue.shift(); outline; outline = queue.shift()) {
      queue.unshift(...(outline.outlines ?? []));
      const title = outline.title ?? outline.text;
      if (outline.xmlUrl !== undefined) feeds.push({ url: outline.xmlUrl, ...(title !== undefined && { title }) });
    }
    return feeds;
  } catch {
    return undefined;
  }
}

interface PlainFeed {
  title: string | undefined;
  site: string | undefined;
  language: string | undefined;
  entries: FeedEntry[];
}

function parsedFeed(text: string): { feed: PlainFeed; wasBroken: boolean } | undefined {
  for (const [rank, attempt] of [text.replace(/^\s+/, ""), mended(text)].entries()) {
    try {
      return { feed: plainFeed(parseFeed(attempt)), wasBroken: rank > 0 };
    } catch {
      // The second attempt is on a mended text; then it is no feed.
    }
  }
  return undefined;
}

function plainFeed(parsed: ReturnType<typeof parseFeed>): PlainFeed {
  switch (parsed.format) {
    case "rss": {
      const { title, link, language, items = [] } = parsed.feed;
      return {
        title,
        site: link,
        language,
        entries: items.map((item) => ({
          id: item.guid?.value,
          title: item.title,
          link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
          date: item.pubDate ?? item.dc?.dates?.[0],
          html: item.content?.encoded ?? item.description,
          summary: item.content?.encoded === undefined ? undefined : item.description,
          authors: [
            ...(item.dc?.creators ?? []),
            ...(item.authors ?? []).map((author) => (typeof author === "string" ? author : (author.name ?? ""))),
          ],
          categories: (item.categories ?? []).flatMap(({ name }) => name ?? []),
          image: item.enclosures?.find(
            ({ type, url }) => type?.startsWith("image/") === true || /\.(?:jpe?g|png|webp)$/i.test(url ?? ""),
          )?.url,
          source: item.source?.title,
        })),
      };
    }
    case "rdf": {
      const { title, link, items = [] } = parsed.feed;
      return {
        title,
        site: link,
        language: undefined,
        entries: items.map((item) => ({
          id: item.rdf?.about,
          title: item.title,
          link: item.link,
          date: item.dc?.dates?.[0],
          html: item.content?.encoded ?? item.description,
          summary: undefined,
          authors: item.dc?.creators ?? [],
          categories: item.dc?.subjects ?? [],
          image: undefined,
          source: undefined,
        })),
      };
    }
    case "atom": {
      const { title, links = [], entries = [], xml } = parsed.feed;
      return {
        title: title?.value,
        site: alternate(links),
        language: xml?.lang,
        entries: entries.map((entry) => ({
          id: entry.id,
          title: entry.title?.value,
          link: alternate(entry.links ?? []),
          date: entry.published ?? entry.updated,
          html: entry.content?.value ?? entry.summary?.value,
          summary: entry.content?.value === undefined ? undefined : entry.summary?.value,
          authors: (entry.authors ?? []).flatMap(({ name }) => name ?? []),
          categories: (entry.categories ?? []).flatMap(({ label, term }) => label ?? term ?? []),
          image: undefined,
          source: entry.source?.title?.value,
        })),
      };
    }
    case "json": {
      const { title, home_page_url: site, language, items = [] } = parsed.feed;
      return {
        title,
        site,
        language,
        entries: items.map((item) => ({
          id: item.id,
          title: item.title,
          link: item.url ?? item.external_url,
          date: item.date_published ?? item.date_modified,
          html: item.content_html ?? item.content_text,
          summary: item.summary,
          authors: (item.authors ?? []).flatMap(({ name }) => name ?? []),
          categories: item.tags ?? [],
          image: item.image,
          source: undefined,
        })),
      };
    }
  }
}

const alternate = (links: readonly { href?: string; rel?: string }[]): string | undefined =>
  (links.find(({ rel }) => rel === undefined || rel === "alternate") ?? links[0])?.href;
