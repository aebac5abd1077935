import { ArticleItem, ArticleList, ArticleListQuery } from "@revue/client";
import { summarise } from "@revue/core";
import { writeQuery } from "@revue/core/search";
import type { Position } from "@revue/store";
import * as z from "zod";
import { articleItem } from "../answer/article-item.ts";
import { showingIn } from "../answer/showing-in.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import { fieldsOf, trim } from "../fields.ts";
import { filterOf } from "../filter.ts";
import { nextPage } from "../next-page.ts";
import { json, operation, type Ask } from "../operation.ts";
import { keeping, searching } from "../searching.ts";

/** Items on a page when nobody says. */
const PAGE = 20;

export const listArticles = operation({
  id: "listArticles",
  tag: "Articles",
  address: "/articles",
  summary: "List articles",
  description:
    'Every filter present must hold. With `q`, articles that answer it: the search of `GET /search` in the shape of a list. `next` in the answer, and the header `Link: …; rel="next"`, lead to the following page. ' +
    "Articles of which nothing may be shown are left out, so that a page may hold fewer items than `limit`.",
  path: z.object({}),
  query: ArticleListQuery.extend({ fields: fieldsOf(ArticleItem) }),
  answer: { description: "A page of articles.", type: "application/json", schema: ArticleList },
  problems: ["cursor-invalid"],
  example: () => "/articles?limit=1",
  async handle(ask) {
    const { sort = "newest", limit = PAGE, cursor, fields, q } = ask.query;
    if (q !== undefined) return searchedList(ask, q);
    if (sort === "relevance") {
      const expected = "newest or oldest, unless `q` says to what articles should be relevant";
      return ask.refuse("bad-request", { errors: [{ parameter: "sort", expected }] });
    }
    const filter = filterOf(ask.query);
    if (!filter.ok) return ask.refuse(filter.failure.code, filter.failure);
    const secret = await ask.store.secret();
    // What a cursor is bound to: it may be used with another `limit` or other `fields`, not in another list.
    const list = JSON.stringify(["articles", sort, filter.value]);
    const place = cursor === undefined ? undefined : readCursor(secret, list, cursor);
    if (cursor !== undefined && place === undefined) {
      return ask.refuse("cursor-invalid", { errors: [{ parameter: "cursor", expected: "`next` of the same list" }] });
    }
    const after = place === undefined ? {} : { after: JSON.parse(place) as Position };
    const page = await ask.store.listArticles({ ...filter.value, sort, limit, ...after });
    const showing = showingIn(ask, ask.caller.listChannel);
    const items = page.articles.flatMap((kept) => articleItem(showing, kept) ?? []);
    const next = page.next === undefined ? undefined : writeCursor(secret, list, JSON.stringify(page.next));
    return json(
      { items: items.map((item) => trim(item, fields)), total: page.total, ...(next !== undefined && { next }) },
      nextPage(ask.url, "cursor", next),
    );
  },
});

/** The list of what a search found. */
async function searchedList(ask: Ask<object, ArticleListQuery>, q: string): Promise<Response> {
  const { sort = "newest", limit = PAGE, cursor, fields } = ask.query;
  const found = await searching(ask, { filter: ask.query, q, sort, recent: true, limit, cursor, facets: [], explain: false });
  if (!found.ok) return ask.refuse(found.failure.code, found.failure);
  const { answer, next } = found.value;
  const showing = showingIn(ask, ask.caller.listChannel);
  const items = answer.hits.flatMap(
    ({ article, digest, changedAt }) => articleItem(showing, { summary: summarise(article), digest, changedAt }) ?? [],
  );
  return json(
    {
      items: items.map((item) => trim(item, fields)),
      total: answer.total.count,
      ...(!answer.total.exact && { atLeast: true }),
      ...(answer.isCorrected && { corrected: writeQuery(answer.searched) }),
      ...(next !== undefined && { next }),
    },
    { ...nextPage(ask.url, "cursor", next), ...keeping(found.value) },
  );
}
