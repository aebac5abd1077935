import type { Slug } from "@revue/core";
import { articleOf, type ArticleRow } from "../kept.ts";
import type { KeptArticle } from "../store.ts";
import type { Connection } from "./connection.ts";

const ARTICLE_BY_SLUG = `SELECT a.digest, a.changed_at, s.json, b.text FROM article a
  CROSS JOIN summary s ON s.article = a.id CROSS JOIN body b ON b.article = a.id WHERE a.slug = ?`;

export function findArticle(db: Connection, slug: Slug): KeptArticle | undefined {
  const row = db.get<ArticleRow>(ARTICLE_BY_SLUG, slug);
  return row && articleOf(row);
}

const LEGACY_ARTICLE = "SELECT slug FROM article WHERE spip = ? ORDER BY slug LIMIT 1";

export function findLegacyArticle(db: Connection, spip: number): Slug | undefined {
  return db.get<{ slug: string }>(LEGACY_ARTICLE, spip)?.slug;
}
