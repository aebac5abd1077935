import { ArticleContext, type ArticleItem } from "@revue/client";
import { Slug } from "@revue/core";
import type { KeptSummary } from "@revue/store";
import * as z from "zod";
import { articleItem } from "../answer/article-item.ts";
import { showingIn } from "../answer/showing-in.ts";
import { json, operation } from "../operation.ts";

/** Related articles given. */
const RELATED = 6;

export const findArticleContext = operation({
  id: "findArticleContext",
  tag: "Articles",
  address: "/articles/{slug}/context",
  summary: "What stands around an article",
  description:
    "The articles just before and after it in its section, by day of publication, and the articles nearest to it: " +
    "shared subjects (rare ones count more), section and date.",
  path: z.object({ slug: Slug.describe("The article's slug.") }),
  query: z.object({}),
  answer: { description: "Neighbours and related articles.", type: "application/json", schema: ArticleContext },
  problems: ["article-not-found"],
  example: (_, first) => first && `/articles/${first.slug}/context`,
  async handle({ store, path: { slug }, ...ask }) {
    if ((await store.findArticle(slug)) === undefined) return ask.refuse("article-not-found");
    const [{ previous, next }, related] = await Promise.all([store.findNeighbours(slug), store.listRelated(slug, RELATED)]);
    const showing = showingIn(ask, ask.caller.listChannel);
    const item = (kept: KeptSummary | undefined) => (kept === undefined ? undefined : articleItem(showing, kept));
    return json({
      previous: item(previous),
      next: item(next),
      related: related.flatMap((kept) => item(kept) ?? []),
    } satisfies Partial<Record<keyof ArticleContext, ArticleItem | ArticleItem[] | undefined>>);
  },
});
