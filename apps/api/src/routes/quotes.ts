import { QuoteList, QuotesQuery, type QuoteAnswer } from "@revue/client";
import { Day, Slug } from "@revue/core";
import type { KeptArticle, Position } from "@revue/store";
import * as z from "zod";
import { documentAnswer, excerptAnswer } from "../answer/article-answer.ts";
import { recordOf } from "../answer/record-of.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import { nextPage } from "../next-page.ts";
import { json, operation, type Ask } from "../operation.ts";

/** Quotations on a page when nobody says. */
const PAGE = 50;
/** Articles looked at for one page: a filter that nothing fits must not read a million of them. */
const ARTICLES_MAX = 2_000;

export const listQuotes = operation({
  id: "listQuotes",
  tag: "Articles",
  address: "/quotes",
  summary: "List the quotations",
  description:
    "Each with the article it stands in, the document it comes from, and how it compared with it, on what day. Those of the newest " +
    "articles first. A page may hold fewer than `limit`, even none, and have a `next`: the search goes on there.",
  path: z.object({}),
  query: QuotesQuery,
  answer: { description: "A page of quotations.", type: "application/json", schema: QuoteList },
  problems: ["cursor-invalid"],
  example: () => "/quotes?limit=1",
  async handle(ask) {
    const { article, speaker, state, limit = PAGE, cursor } = ask.query;
    const secret = await ask.store.secret();
    const list = JSON.stringify(["quotes", article ?? "", speaker ?? "", state ?? ""]);
    const after = cursor === undefined ? undefined : Place.safeParse(parsed(readCursor(secret, list, cursor))).data;
    if (cursor !== undefined && after === undefined) {
      return ask.refuse("cursor-invalid", { errors: [{ parameter: "cursor", expected: "`next` of the same list" }] });
    }
    const items: QuoteAnswer[] = [];
    let last: Position | undefined;
    let more = false;
    let looked = 0;
    for await (const kept of articles(ask, article, after)) {
      if (items.length >= limit || looked === ARTICLES_MAX) {
        more = true;
        break;
      }
      looked++;
      last = { publishedOn: kept.article.publishedOn, slug: kept.article.slug };
      // All quotations of one article stand on one page: a page may thus be a little longer than asked.
      const quotes = kept.article.excerpts.length === 0 ? [] : await quotesOf(ask, kept);
      items.push(
        ...quotes
          .filter((quote) => speaker === undefined || quote.speakers.some(({ slug }) => slug === speaker))
          .filter((quote) => state === undefined || quote.state.result === state),
      );
    }
    const next = more && last !== undefined ? writeCursor(secret, list, JSON.stringify(last)) : undefined;
    return json({ items, ...(next !== undefined && { next }) } satisfies QuoteList, nextPage(ask.url, "cursor", next));
  },
});

const Place = z.object({ publishedOn: Day, slug: Slug });

/** The place a cursor names. It is signed: what it holds was written here. */
const parsed = (place: string | undefined): unknown => (place === undefined ? undefined : JSON.parse(place));

/** Articles newest first, from a place on; one alone when it is named. */
async function* articles(
  ask: Pick<Ask, "store">,
  slug: Slug | undefined,
  after: Position | undefined,
): AsyncIterable<KeptArticle> {
  if (slug !== undefined) {
    const kept = await ask.store.findArticle(slug);
    if (kept !== undefined && after === undefined) yield kept;
    return;
  }
  for await (const kept of ask.store.eachArticle(after === undefined ? {} : { to: after.publishedOn })) {
    const { publishedOn, slug: name } = kept.article;
    if (after !== undefined && publishedOn === after.publishedOn && name >= after.slug) continue;
    yield kept;
  }
}

async function quotesOf(ask: Ask<object, z.output<typeof QuotesQuery>>, kept: KeptArticle): Promise<QuoteAnswer[]> {
  const { record, showing } = await recordOf(ask, kept, ask.caller.channel);
  if (record.permission.show === "nothing") return [];
  const { article } = kept;
  return article.excerpts.map((excerpt) => {
    const { id, speakers, state, quote } = excerptAnswer(showing, excerpt, record);
    const document = record.article.documents.find((one) => one.id === excerpt.document);
    return {
      article: article.slug,
      excerpt: id,
      speakers,
      state,
      ...(document !== undefined && { document: documentAnswer(showing, document) }),
      ...(quote !== undefined && { quote }),
    };
  });
}
