import { FeedQuery, type ArticleFilterQuery } from "@revue/client";
import { fail, INTERFACE_LANGUAGES, localised, ok, type Result } from "@revue/core";
import { FEED_FORMATS, FEED_TYPES, feedEntry, listPlace, writeFeed, type Feed, type FeedFormat } from "@revue/formats";
import type { ArticleFilter, KeptArticle, Position, Store } from "@revue/store";
import * as z from "zod";
import { feedTitle } from "../answer/feed-title.ts";
import { addressesOf, recordOf, siteOf } from "../answer/record-of.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import { filterOf } from "../filter.ts";
import { operation, type Ask } from "../operation.ts";
import type { Refusal } from "../parameters.ts";
import { searching } from "../searching.ts";
import { unknownNames } from "../unknown-names.ts";

/** Articles on a page of a feed: a month of a review that selects one a day. */
const PAGE = 30;

const NAMES: Record<FeedFormat, string> = { atom: "Atom", rss: "RSS 2.0", json: "JSON Feed 1.1" };

/** A feed opened in a browser shows its own style sheet and its emblem, and loads nothing else. */
export const FEED_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const feedOperation = (format: FeedFormat) =>
  operation({
    id: `feedAs${format[0]?.toUpperCase()}${format.slice(1)}`,
    tag: "Feeds",
    address: `/feed.${format}`,
    summary: `Follow a list of articles, as ${NAMES[format]}`,
    description:
      "The newest articles that every filter present lets through, as far as rights allow in the channel `feed`. Each list of the " +
      "site has the same feed at its own address, `{page}/feed.atom`. Older articles follow by the link `next` (RFC 5005).",
    path: z.object({}),
    query: FeedQuery,
    answer: {
      description: "A page of the feed.",
      type: FEED_TYPES[format],
      ...(format === "json" && {
        schema: z.looseObject({ version: z.string(), items: z.array(z.looseObject({ id: z.string() })) }),
      }),
    },
    problems: ["not-found", "cursor-invalid"],
    example: () => `/feed.${format}`,
    async handle(ask) {
      const feed = await pageOfFeed(ask);
      if (feed instanceof Response) return feed;
      const type = format === "json" ? FEED_TYPES.json : `${FEED_TYPES[format]}; charset=utf-8`;
      return new Response(writeFeed(feed, format), {
        headers: { "Content-Type": type, "Content-Security-Policy": FEED_POLICY },
      });
    },
  });

export const FEEDS = FEED_FORMATS.map(feedOperation);

/** Gathers the page of a feed that was asked for, or the refusal. */
async function pageOfFeed(ask: Ask<object, FeedQuery>): Promise<Feed | Response> {
  const { interface: readers = "fr", cursor, q, ...chosen } = ask.query;
  const filter = filterOf(chosen);
  if (!filter.ok) return ask.refuse(filter.failure.code, filter.failure);
  const { lookup, revision } = ask.catalogue;
  const unknown = unknownNames(lookup, filter.value);
  if (unknown.length > 0) return ask.refuse("not-found", { detail: `Not in this collection: ${unknown.join(", ")}.` });
  const page = q === undefined ? await pageOfList(ask, filter.value, cursor) : await pageOfSearch(ask, chosen, q, cursor);
  if (!page.ok) return ask.refuse(page.failure.code, page.failure);
  const { articles, next } = page.value;
  const site = siteOf(ask);
  const made = await madeAt(ask.store);
  const records = await Promise.all(
    articles.map((one) => recordOf({ ...ask, origin: site }, notNews(one, made), "feed", readers)),
  );
  const entries = records.flatMap(({ record }) => (record.permission.show === "nothing" ? [] : [feedEntry(record)]));
  const chosenList = { ...filter.value, ...(q !== undefined && { q }) };
  const here = listPlace(site, chosenList, readers);
  const { publication } = lookup.vocabulary;
  const { image } = addressesOf(ask, site);
  const updated = entries.map(({ updatedAt }) => updatedAt).sort((one, other) => Date.parse(other) - Date.parse(one));
  return {
    title: feedTitle(lookup, chosenList, readers),
    description: localised(publication.tagline, readers).text,
    language: readers,
    page: here.page,
    self: here.feeds(cursor),
    ...(cursor !== undefined && { first: here.feeds() }),
    ...(next !== undefined && { next: here.feeds(next) }),
    // A place in the list is the same in both languages.
    translations: INTERFACE_LANGUAGES.filter((language) => language !== readers).map((language) => ({
      language,
      self: listPlace(site, chosenList, language).feeds(cursor),
    })),
    hub: ask.hub,
    icon: publication.image && `${site}${image(publication.image)}`,
    publication: publication.name,
    updatedAt: updated[0] ?? revision.at ?? `${ask.today}T00:00:00Z`,
    entries,
  };
}

interface FeedPage {
  articles: KeptArticle[];
  /** Cursor of the older ones. */
  next: string | undefined;
}

const LOST: Refusal = {
  code: "cursor-invalid",
  errors: [{ parameter: "cursor", expected: "the link `next` of the same feed" }],
};

async function pageOfList(
  { store }: Pick<Ask, "store">,
  filter: ArticleFilter,
  cursor: string | undefined,
): Promise<Result<FeedPage, Refusal>> {
  const secret = await store.secret();
  const list = JSON.stringify(["feed", filter]);
  const place = cursor === undefined ? undefined : readCursor(secret, list, cursor);
  if (cursor !== undefined && place === undefined) return fail(LOST);
  const after = place === undefined ? {} : { after: JSON.parse(place) as Position };
  const page = await store.listArticles({ ...filter, sort: "newest", limit: PAGE, ...after });
  const kept = await Promise.all(page.articles.map(({ summary }) => store.findArticle(summary.slug)));
  return ok({
    articles: kept.filter((one) => one !== undefined),
    next: page.next === undefined ? undefined : writeCursor(secret, list, JSON.stringify(page.next)),
  });
}

/** What answers a query, the newest first: a search that is followed. A correction is not: nobody asked for it. */
async function pageOfSearch(
  ask: Pick<Ask, "store" | "today">,
  filter: ArticleFilterQuery,
  q: string,
  cursor: string | undefined,
): Promise<Result<FeedPage, Refusal>> {
  const found = await searching(ask, {
    filter,
    q,
    sort: "newest",
    recent: false,
    limit: PAGE,
    cursor,
    facets: [],
    explain: false,
  });
  if (!found.ok) return found.failure.code === "cursor-invalid" ? fail(LOST) : found;
  const { answer, next } = found.value;
  return ok(answer.isCorrected ? { articles: [], next: undefined } : { articles: answer.hits, next });
}

/** When the store was made: what it says of all it was first filled with. */
async function madeAt(store: Store): Promise<string | undefined> {
  return (await store.listChanges({ sequence: 0 }, 1))[0]?.at;
}

/**
 * An article that has not changed since the store was made is as old as its selection: a store made again from files says of
 * everything that it is new, and every reader of every feed would be told so.
 */
function notNews(kept: KeptArticle, made: string | undefined): KeptArticle {
  return kept.changedAt === made ? { ...kept, changedAt: `${kept.article.selection.on}T00:00:00Z` } : kept;
}
