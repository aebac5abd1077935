import type { Slug } from "@revue/core";
import { articleOf, type ArticleRow, foundOf, type FoundRow } from "../kept.ts";
import type { FoundArticle, KeptArticle } from "../store.ts";
import type { Ask } from "./server.ts";

const ARTICLE_BY_SLUG = `SELECT a.digest, a.changed_at, r.summary AS json, r.body AS text, r.mentions
  FROM article a JOIN record r ON r.article = a.id WHERE a.slug = $1`;

/** An article from a row in which its text is JSON as well. */
export const articleFrom = (row: ArticleRow): KeptArticle => articleOf({ ...row, text: JSON.parse(row.text) as string });

/** The same with the subjects it names. */
export const foundFrom = (row: FoundRow): FoundArticle => foundOf({ ...row, text: JSON.parse(row.text) as string });

export async function findArticle(ask: Ask, slug: Slug): Promise<FoundArticle | undefined> {
  if (slug.includes("\0")) return undefined;
  const [row] = await ask<FoundRow>(ARTICLE_BY_SLUG, slug);
  return row && foundFrom(row);
}

const LEGACY_ARTICLE = "SELECT slug FROM article WHERE spip = $1 ORDER BY slug LIMIT 1";

export async function findLegacyArticle(ask: Ask, spip: number): Promise<Slug | undefined> {
  if (!Number.isSafeInteger(spip)) return undefined;
  const [row] = await ask<{ slug: string }>(LEGACY_ARTICLE, spip);
  return row?.slug;
}
