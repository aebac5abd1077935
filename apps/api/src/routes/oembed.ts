import { OEmbedAnswer, OEmbedQuery } from "@revue/client";
import { InterfaceLanguage, Slug, escapeHtml, typeset } from "@revue/core";
import { articleUrl, element, resolved, siteIn, sourceUrl } from "@revue/formats";
import * as z from "zod";
import { permissionFor } from "../answer/article-item.ts";
import { siteOf } from "../answer/record-of.ts";
import { showingIn } from "../answer/showing-in.ts";
import { json, operation } from "../operation.ts";

/** The card's own size, in pixels. */
const WIDTH = 560;
const HEIGHT = 240;
/** Seconds for which whoever embeds may keep the answer. */
/** Pixels of an article's card as PNG. */
const CARD = { width: 1200, height: 630 };
const KEPT = 86_400;

export const embedArticle = operation({
  id: "embedArticle",
  tag: "Articles",
  address: "/oembed",
  summary: "Embed an article's card elsewhere",
  description: "oEmbed 1.0: a frame with the article's card, a page without a script. Pages of articles name this address.",
  path: z.object({}),
  query: OEmbedQuery,
  answer: { description: "How to embed the card.", type: "application/json", schema: OEmbedAnswer },
  problems: ["article-not-found", "not-permitted"],
  example: (_, first) => first && `/oembed?url=${encodeURIComponent(`/articles/${first.slug}`)}`,
  async handle(ask) {
    const site = siteOf(ask);
    const asked = articleAt(ask.query.url, site);
    const kept = asked && (await ask.store.findArticle(asked.slug));
    if (kept === undefined || asked === undefined) return ask.refuse("article-not-found");
    const { article } = kept;
    const allowed = permissionFor(showingIn(ask, "list"), article);
    if (allowed.show === "nothing") return ask.refuse("not-permitted", { detail: allowed.clause });
    const source = resolved(ask.catalogue.lookup.source(article.source), "source", article.source);
    const { publication } = ask.catalogue.lookup.vocabulary;
    const root = siteIn({ site }, asked.readers);
    const width = Math.min(ask.query.maxwidth ?? WIDTH, WIDTH);
    const height = Math.min(ask.query.maxheight ?? HEIGHT, HEIGHT);
    const title = typeset(article.headline, article.language);
    const card = `${articleUrl({ site: root }, article.slug)}/carte`;
    const answer: OEmbedAnswer = {
      version: "1.0",
      type: "rich",
      title,
      author_name: source.name,
      author_url: sourceUrl({ site: root }, source.slug),
      provider_name: publication.name,
      provider_url: `${site}/`,
      cache_age: KEPT,
      html:
        `<iframe src="${escapeHtml(card)}" title="${escapeHtml(title)}" width="${width}" height="${height}" ` +
        'style="border:0;max-width:100%" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>',
      width,
      height,
      ...(permissionFor(showingIn(ask, "embed"), article).show !== "nothing" && thumbnail(ask.query, article.slug, site)),
    };
    return ask.query.format === "xml" ? xml(answer) : json(answer);
  },
});

/** The card as PNG, unless there is less room. Rule: oEmbed 1.0, 2.3.4: `maxwidth` and `maxheight` hold for it as well. */
function thumbnail({ maxwidth = Infinity, maxheight = Infinity }: OEmbedQuery, slug: string, site: string) {
  if (maxwidth < CARD.width || maxheight < CARD.height) return {};
  return {
    thumbnail_url: `${site}/api/v1/articles/${slug}.png`,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  };
}

/** The article whose page has this address on this site, and in which language it is read; undefined for any other address. */
function articleAt(address: string, site: string): { slug: string; readers: InterfaceLanguage } | undefined {
  const url = URL.parse(address, site);
  if (url === null || url.origin !== new URL(site).origin) return undefined;
  const [, language = "fr", name] = /^(?:\/(\w+))?\/articles\/([^/]+?)(?:\/carte)?\/?$/.exec(url.pathname) ?? [];
  const slug = Slug.safeParse(name);
  const readers = InterfaceLanguage.safeParse(language);
  return slug.success && readers.success ? { slug: slug.data, readers: readers.data } : undefined;
}

/** Rule: oEmbed 1.0, 2.3.2: one element a parameter. */
function xml(answer: OEmbedAnswer): Response {
  const parameters = Object.entries(answer).map(([name, value]) => element(name, {}, String(value)));
  return new Response(`<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${element("oembed", {}, parameters)}\n`, {
    headers: { "Content-Type": "text/xml; charset=utf-8" },
  });
}
