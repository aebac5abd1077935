import type { Article, Vocabulary } from "@revue/core";
import { gatherings } from "../sync/dossiers.ts";
import { DIMENSIONS, type DimensionName, placesOf } from "../terms.ts";
import type { Connection } from "./connection.ts";

/** Files articles under their terms and takes them out again, and keeps each term's count right. One for each sync. */
export class Filing {
  readonly #db: Connection;
  readonly #ids = new Map<string, number>();
  /** By how much the number of articles of a term has changed. */
  readonly #changes = new Map<number, number>();

  constructor(db: Connection) {
    this.#db = db;
  }

  file(id: number, day: number, article: Article): void {
    for (const [dimension, key] of placesOf(article)) this.#put(id, day, article.slug, dimension, key);
  }

  takeOut(id: number, day: number, slug: string): void {
    for (const { term } of this.#db.all<{ term: number }>("SELECT term FROM filed WHERE article = ?", id)) {
      this.#db.run("DELETE FROM filing WHERE term = ? AND day = ? AND slug = ?", term, day, slug);
      this.#count(term, -1);
    }
    this.#db.run("DELETE FROM filed WHERE article = ?", id);
  }

  /**
   * Files every article under its dossiers anew: those a dossier lists, and those that report an event of its series.
   * All of them, because a dossier may change without any of its articles. Dossiers are few.
   */
  refileDossiers(vocabulary: Vocabulary): void {
    const old = this.#db.all<{ id: number }>("SELECT id FROM term WHERE dimension = ?", DIMENSIONS.dossier);
    for (const { id } of old) {
      for (const { article } of this.#db.all<{ article: number }>("SELECT article FROM filing WHERE term = ?", id)) {
        this.#db.run("DELETE FROM filed WHERE article = ? AND dimension = ? AND term = ?", article, DIMENSIONS.dossier, id);
        this.#count(id, -1);
      }
      this.#db.run("DELETE FROM filing WHERE term = ?", id);
    }
    for (const { dossier, articles, events } of gatherings(vocabulary)) {
      const found = [
        ...articles.flatMap((slug) => this.#db.all<Filed>("SELECT id, day, slug FROM article WHERE slug = ?", slug)),
        ...events.flatMap((event) =>
          this.#db.all<Filed>("SELECT article AS id, day, slug FROM filing WHERE term = ?", this.#idOf("event", event)),
        ),
      ];
      const once = new Map(found.map((article) => [article.id, article]));
      for (const { id, day, slug } of once.values()) this.#put(id, day, slug, "dossier", dossier);
    }
  }

  /** Writes the terms' new numbers. Nothing is filed after it. */
  finish(): void {
    for (const [term, change] of this.#changes) {
      if (change !== 0) this.#db.run("UPDATE term SET articles = articles + ? WHERE id = ?", change, term);
    }
  }

  #put(id: number, day: number, slug: string, dimension: DimensionName, key: string): void {
    const term = this.#idOf(dimension, key);
    this.#db.run("INSERT INTO filing (term, day, slug, article) VALUES (?, ?, ?, ?)", term, day, slug, id);
    this.#db.run("INSERT INTO filed (article, dimension, term) VALUES (?, ?, ?)", id, DIMENSIONS[dimension], term);
    this.#count(term, 1);
  }

  #idOf(dimension: DimensionName, key: string): number {
    const name = `${dimension} ${key}`;
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const row = this.#db.get<{ id: number }>("SELECT id FROM term WHERE dimension = ? AND key = ?", DIMENSIONS[dimension], key);
    const id = row?.id ?? this.#db.run("INSERT INTO term (dimension, key) VALUES (?, ?)", DIMENSIONS[dimension], key);
    this.#ids.set(name, id);
    return id;
  }

  #count(term: number, change: number): void {
    this.#changes.set(term, (this.#changes.get(term) ?? 0) + change);
  }
}

interface Filed {
  id: number;
  day: number;
  slug: string;
}
