import type { Article, Channel, InterfaceLanguage, Permission } from "@revue/core";
import { articleRecord, type Addresses, type ArticleRecord } from "@revue/formats";
import type { KeptArticle } from "@revue/store";
import { permissionFor } from "./article-item.ts";
import { showingIn } from "./showing-in.ts";
import type { Showing } from "./showing.ts";
import type { Ask } from "../operation.ts";

/** Gathers what any form of an article is made from, cut to what may be shown in this channel. */
export async function recordOf(
  ask: Pick<Ask, "catalogue" | "images" | "today" | "origin" | "store">,
  { article, digest, changedAt }: KeptArticle,
  channel: Channel,
  readers?: InterfaceLanguage,
): Promise<{ record: ArticleRecord; showing: Showing }> {
  const showing = showingIn(ask, channel);
  const found = await Promise.all(article.translations.map((slug) => ask.store.findArticle(slug)));
  const translations = found
    .flatMap((kept) => kept?.article ?? [])
    .filter((other) => permissionFor(showing, other).show !== "nothing")
    .map(({ slug, language, headline }) => ({ slug, language, headline }));
  const record = articleRecord({
    article,
    digest,
    changedAt,
    lookup: showing.lookup,
    channel,
    on: showing.today,
    addresses: addressesOf(ask, ask.origin ?? ""),
    translations,
    readers,
  });
  return { record, showing };
}

/** Where things are found, on this site. */
export function addressesOf({ images }: Pick<Ask, "images">, site: string): Addresses {
  return { site, image: (image) => images.address(image), imageSizeBytes: (image) => images.sizeBytes(image) };
}

/**
 * The site's address for what leaves it: a feed, a file, a card on somebody's page. Without a setting, the one this very server
 * answers under, which is never what a request's `Host` says.
 */
export const siteOf = ({ origin, url }: Pick<Ask, "origin" | "url">): string => origin ?? url.origin;

/** Headers of every answer that is one article: where it stands for readers, and its licence. */
export function articleLinks({
  article,
  permission,
  addresses,
}: {
  article: Pick<Article, "slug">;
  permission: Permission;
  addresses: { site: string };
}): Record<string, string> {
  const links = [`<${addresses.site}/articles/${article.slug}>; rel="canonical"`];
  // Header fields are ASCII: an address with other letters is written with escapes.
  if (permission.licence.url !== undefined) links.push(`<${new URL(permission.licence.url).href}>; rel="license"`);
  return { Link: links.join(", ") };
}
