import { ArticleItem, ArticleList, ArticleListQuery } from "@revue/client";
import type { Position } from "@revue/store";
import * as z from "zod";
import { articleItem } from "../answer/article-item.ts";
import { showingIn } from "../answer/showing-in.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import { fieldsOf, trim } from "../fields.ts";
import { filterOf } from "../filter.ts";
import { nextPage } from "../next-page.ts";
import { json, operation } from "../operation.ts";

/** Items on a page when nobody says. */
const PAGE = 20;

export const listArticles = operation({
  id: "listArticles",
  tag: "Articles",
  address: "/articles",
  summary: "List articles",
  description:
    'Every filter present must hold. `next` in the answer, and the header `Link: …; rel="next"`, lead to the following page. ' +
    "Articles of which nothing may be shown are left out, so that a page may hold fewer items than `limit`.",
  path: z.object({}),
  query: ArticleListQuery.extend({ fields: fieldsOf(ArticleItem) }),
  answer: { description: "A page of articles.", type: "application/json", schema: ArticleList },
  problems: ["cursor-invalid"],
  example: () => "/articles?limit=1",
  async handle(ask) {
    const { sort = "newest", limit = PAGE, cursor, fields } = ask.query;
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
