import type { Article, Mention } from "@revue/core";
import { dayNumber } from "../place.ts";
import type { Keeping, Known } from "../sync/ledger.ts";
import type { Connection } from "./connection.ts";
import type { Filing } from "./filing.ts";

/** Writes an article. Its id is the one it had, if it had one: neighbours in the file stay neighbours. */
export function insertArticle(
  db: Connection,
  filing: Filing,
  article: Article,
  { id, digest, changedAt, summary, mentions }: Keeping,
): void {
  const day = dayNumber(article.publishedOn);
  const row = db.run(
    "INSERT INTO article (id, slug, day, digest, changed_at, spip) VALUES (?, ?, ?, ?, ?, ?)",
    id ?? null,
    article.slug,
    day,
    digest,
    changedAt,
    article.legacy?.spip ?? null,
  );
  db.run("INSERT INTO summary (article, json) VALUES (?, ?)", row, JSON.stringify(summary));
  db.run("INSERT INTO body (article, text, mentions) VALUES (?, ?, ?)", row, article.body, JSON.stringify(mentions));
  filing.file(row, day, article);
}

export function noteMentions(db: Connection, { id }: Known, mentions: readonly Mention[]): void {
  db.run("UPDATE body SET mentions = ? WHERE article = ?", JSON.stringify(mentions), id);
}

export function removeArticle(db: Connection, filing: Filing, { id, slug, day }: Known): void {
  filing.takeOut(id, day, slug);
  db.run("DELETE FROM article WHERE id = ?", id);
  db.run("DELETE FROM summary WHERE article = ?", id);
  db.run("DELETE FROM body WHERE article = ?", id);
}
