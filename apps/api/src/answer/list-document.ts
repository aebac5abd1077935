import { setImmediate } from "node:timers/promises";
import type { InterfaceLanguage } from "@revue/core";
import { listPlace } from "@revue/formats";
import type { ArticleFilter } from "@revue/store";
import { permissionFor } from "./article-item.ts";
import { documentResponse, PRINTED } from "./document-response.ts";
import { chosenBy } from "./feed-title.ts";
import { showingIn } from "./showing-in.ts";
import type { Ask } from "../operation.ts";
import type { PressArticle, PressTask } from "../press/press-task.ts";

/** Most articles, and most words of them all, in one document: about ten seconds of the press's time. */
export const DOCUMENT_ARTICLES_MAX = 300;
const DOCUMENT_WORDS_MAX = 1_000_000;

/** What a document of several articles is, beside its articles. */
export interface ListPlan {
  format: Exclude<PressTask["format"], "png">;
  kind: "list" | "dossier";
  filter: ArticleFilter;
  readers: InterfaceLanguage;
  fileName: string;
  /** Absent: what the filter says, in words. */
  title?: string;
  /** Markdown. */
  introduction?: string;
  /** Slugs that come first, in this order; the others follow, newest first. */
  order?: readonly string[];
}

/** Gathers the articles of a list and has them printed as one document, or says why not. */
export async function listDocument(ask: Ask, plan: ListPlan): Promise<Response> {
  const { format, kind, filter, readers, order = [] } = plan;
  const { channel } = PRINTED[format];
  const showing = showingIn(ask, channel);
  const { total } = await ask.store.listArticles({ ...filter, sort: "newest", limit: 1 });
  if (total > DOCUMENT_ARTICLES_MAX) return tooLong(ask, `${total} articles, and at most ${DOCUMENT_ARTICLES_MAX} fit`);

  const articles: PressArticle[] = [];
  let leftOut = 0;
  let characters = 0;
  for await (const kept of ask.store.eachArticle(filter)) {
    if (permissionFor(showing, kept.article).show === "nothing") leftOut++;
    else articles.push(kept);
    characters += kept.article.body.length;
    // Pages are answered between two articles.
    await setImmediate();
  }
  // Six characters to a word, its space included: counting them would cost more than it tells.
  if (characters / 6 > DOCUMENT_WORDS_MAX) return tooLong(ask, "their texts are too long together");
  if (articles.length === 0) return ask.refuse("list-empty", { detail: leftOut === 0 ? "no article" : "nothing may be shown" });

  const place = (slug: string) => (order.includes(slug) ? order.indexOf(slug) : order.length);
  articles.sort((one, other) => place(one.article.slug) - place(other.article.slug));
  const { publication } = ask.catalogue.lookup.vocabulary;
  const chosen = chosenBy(ask.catalogue.lookup, filter, readers);
  return documentResponse(
    ask,
    {
      format,
      kind,
      channel,
      on: ask.today,
      site: ask.origin ?? "",
      title: plan.title ?? (chosen === "" ? publication.name : chosen),
      subtitle: articles.length === 1 ? "1 article" : `${articles.length} articles`,
      ...(plan.introduction !== undefined && { introduction: plan.introduction }),
      path: listPlace("", filter, readers).page,
      language: readers,
      parts: [{ articles }],
      leftOut,
      contentFolder: ask.contentFolder,
    },
    { fileName: plan.fileName },
  );
}

const tooLong = (ask: Ask, why: string): Response => ask.refuse("list-too-long", { detail: `${why}.` });
