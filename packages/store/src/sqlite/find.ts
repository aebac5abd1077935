import type { Slug } from "@revue/core";
import { articleOf, type ArticleRow, foundOf, type FoundRow } from "../kept.ts";
import type { FoundArticle, KeptArticle } from "../store.ts";
import type { Connection } from "./connection.ts";

const FROM = `FROM article a CROSS JOIN summary s ON s.article = a.id CROSS JOIN body b ON b.article = a.id WHERE a.slug = ?`;
const ARTICLE_BY_SLUG = `SELECT a.digest, a.changed_at, s.json, b.text ${FROM}`;
const FOUND_BY_SLUG = `SELECT a.digest, a.changed_at, s.json, b.text, b.mentions ${FROM}`;

export function findArticle(db: Connection, slug: Slug): FoundArticle | undefined {
  const row = db.get<FoundRow>(FOUND_BY_SLUG, slug);
  return row && foundOf(row);
}

/** The article alone, for those who do not ask whom it names. */
export function keptArticle(db: Connection, slug: Slug): KeptArticle | undefined {
  const row = db.get<ArticleRow>(ARTICLE_BY_SLUG, slug);
  return row && articleOf(row);
}

const LEGACY_ARTICLE = "SELECT slug FROM article WHERE spip = ? ORDER BY slug LIMIT 1";

export function findLegacyArticle(db: Connection, spip: number): Slug | undefined {
  return db.get<{ slug: string }>(LEGACY_ARTICLE, spip)?.slug;
}
