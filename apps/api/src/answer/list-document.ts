import { setImmediate } from "node:timers/promises";
import { fail, ok, type InterfaceLanguage, type Result } from "@revue/core";
import { listPlace } from "@revue/formats";
import type { ArticleFilter, KeptArticle } from "@revue/store";
import { permissionFor } from "./article-item.ts";
import { documentResponse, PRINTED } from "./document-response.ts";
import { chosenBy } from "./feed-title.ts";
import { showingIn } from "./showing-in.ts";
import type { Ask } from "../operation.ts";
import type { Refusal } from "../parameters.ts";
import type { PressArticle, PressTask } from "../press/press-task.ts";
import { searching } from "../searching.ts";

/** Most articles, and most words of them all, in one document: about ten seconds of the press's time. */
export const DOCUMENT_ARTICLES_MAX = 300;
const DOCUMENT_WORDS_MAX = 1_000_000;
/** Answers asked of the search at a time. */
const SEARCH_PAGE = 100;

/** What a document of several articles is, beside its articles. */
export interface ListPlan {
  format: Exclude<PressTask["format"], "png">;
  kind: "list" | "dossier" | "event";
  filter: ArticleFilter;
  /** Words looked for; the best answers come first. */
  q?: string | undefined;
  readers: InterfaceLanguage;
  fileName: string;
  /** Absent: what the filter says, in words. */
  title?: string;
  /** Markdown. */
  introduction?: string;
  /** Whose page is told before the articles: there may then be none. */
  about?: PressTask["about"];
  /** Where it stands on the site, when that is not a list. */
  path?: string;
  /** Slugs that come first, in this order; the others follow, newest first. */
  order?: readonly string[];
}

/** Gathers the articles of a list and has them printed as one document, or says why not. */
export async function listDocument(ask: Ask, plan: ListPlan): Promise<Response> {
  const { format, kind, filter, q, readers, order = [] } = plan;
  const { channel } = PRINTED[format];
  const showing = showingIn(ask, channel);
  const found = q === undefined ? await listed(ask, filter) : await searched(ask, filter, q);
  if (!found.ok) return ask.refuse(found.failure.code, found.failure);

  const articles: PressArticle[] = [];
  let leftOut = 0;
  let characters = 0;
  for await (const { article, digest, changedAt } of found.value) {
    if (permissionFor(showing, article).show === "nothing") leftOut++;
    else articles.push({ article, digest, changedAt });
    characters += article.body.length;
    // Pages are answered between two articles.
    await setImmediate();
  }
  // Six characters to a word, its space included: counting them would cost more than it tells.
  if (characters / 6 > DOCUMENT_WORDS_MAX) return ask.refuse("list-too-long", { detail: "Their texts are too long together." });
  if (articles.length === 0 && plan.about === undefined)
    return ask.refuse("list-empty", { detail: leftOut === 0 ? "no article" : "nothing may be shown" });

  const place = (slug: string) => (order.includes(slug) ? order.indexOf(slug) : order.length);
  articles.sort((one, other) => place(one.article.slug) - place(other.article.slug));
  const { publication } = ask.catalogue.lookup.vocabulary;
  const list = { ...filter, ...(q !== undefined && { q }) };
  const chosen = chosenBy(ask.catalogue.lookup, list, readers);
  return documentResponse(
    ask,
    {
      format,
      kind,
      channel,
      on: ask.today,
      site: ask.origin ?? "",
      title: plan.title ?? (chosen === "" ? publication.name : chosen),
      ...(articles.length > 0 && { subtitle: articles.length === 1 ? "1 article" : `${articles.length} articles` }),
      ...(plan.about !== undefined && { about: plan.about }),
      ...(plan.introduction !== undefined && { introduction: plan.introduction }),
      path: plan.path ?? listPlace("", list, readers).page,
      language: readers,
      parts: [{ articles }],
      leftOut,
      contentFolder: ask.contentFolder,
    },
    { fileName: plan.fileName },
  );
}

type Found = Result<AsyncIterable<KeptArticle> | Iterable<KeptArticle>, Refusal>;

const tooLong = (many: string): Found =>
  fail({ code: "list-too-long", detail: `${many} articles, and at most ${DOCUMENT_ARTICLES_MAX} fit.` });

/** Newest first. */
async function listed({ store }: Ask, filter: ArticleFilter): Promise<Found> {
  const { total } = await store.listArticles({ ...filter, sort: "newest", limit: 1 });
  return total > DOCUMENT_ARTICLES_MAX ? tooLong(String(total)) : ok(store.eachArticle(filter));
}

/** The best answers first, as the search page lists them. A correction is not printed: nobody asked for it. */
async function searched(ask: Ask, filter: ArticleFilter, q: string): Promise<Found> {
  const hits: KeptArticle[] = [];
  let cursor: string | undefined;
  do {
    const wanted = {
      filter,
      q,
      sort: "relevance",
      recent: true,
      limit: SEARCH_PAGE,
      cursor,
      facets: [],
      explain: false,
    } as const;
    const found = await searching(ask, { ...wanted, facets: [] });
    if (!found.ok) return found;
    if (found.value.answer.isCorrected) return ok([]);
    hits.push(...found.value.answer.hits);
    cursor = found.value.next;
    if (hits.length > DOCUMENT_ARTICLES_MAX) return tooLong(`More than ${DOCUMENT_ARTICLES_MAX}`);
  } while (cursor !== undefined);
  return ok(hits);
}
