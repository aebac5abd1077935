import type { Article, Vocabulary } from "@revue/core";
import { gatherings } from "../sync/dossiers.ts";
import { DIMENSIONS, type DimensionName, placesOf } from "../terms.ts";
import type { Ask } from "./server.ts";

/** Bits of a term's id that are its dimension. */
const DIMENSION_BITS = 3;

const FIND_TERMS = `SELECT p.place, t.id FROM unnest($1::text[], $2::int[], $3::text[]) p (place, dimension, key)
  JOIN term t ON t.dimension = p.dimension AND t.key = p.key`;
const INSERT_TERMS = "INSERT INTO term (id, dimension, key) SELECT * FROM unnest($1::int[], $2::int[], $3::text[])";

/** In the order of the key, so that neighbours on disk are written together. */
const FILE = `INSERT INTO filing (term, day, slug, article)
  SELECT u.term, a.day, a.slug, a.id FROM article a CROSS JOIN LATERAL unnest(a.terms) u (term)
  WHERE a.id = ANY($1::int[]) ORDER BY u.term, a.day, a.slug`;
const TAKE_OUT = `WITH gone AS (
    DELETE FROM filing f
    USING (SELECT u.term, a.day, a.slug FROM article a CROSS JOIN LATERAL unnest(a.terms) u (term) WHERE a.id = ANY($1::int[])) g
    WHERE f.term = g.term AND f.day = g.day AND f.slug = g.slug RETURNING f.term
  ) SELECT term, COUNT(*) AS articles FROM gone GROUP BY term`;
/** Those a dossier lists, and those that report an event of its series; only what differs is written. */
const REFILE_DOSSIER = `WITH wanted AS (
    SELECT id, day, slug FROM article WHERE slug = ANY($2::text[])
    UNION SELECT article, day, slug FROM filing WHERE term = ANY($3::int[])
  ), gone AS (
    DELETE FROM filing f WHERE f.term = $1 AND NOT EXISTS (SELECT 1 FROM wanted w WHERE w.day = f.day AND w.slug = f.slug)
  ), come AS (
    INSERT INTO filing (term, day, slug, article) SELECT $1, w.day, w.slug, w.id FROM wanted w ON CONFLICT DO NOTHING
  )
  UPDATE term SET articles = (SELECT COUNT(*) FROM wanted) WHERE id = $1`;
const FORGET_DOSSIERS = `WITH other AS (SELECT id FROM term WHERE dimension = ${DIMENSIONS.dossier} AND id <> ALL($1::int[])),
  gone AS (DELETE FROM filing WHERE term IN (SELECT id FROM other))
  UPDATE term SET articles = 0 WHERE id IN (SELECT id FROM other) AND articles > 0`;

type Place = readonly [DimensionName, string];
const placeOf = (dossier: string): Place => ["dossier", dossier];
const nameOf = ([dimension, key]: Place): string => `${dimension} ${key}`;

/** Files articles under their terms and takes them out again, and keeps each term's count right. One for each sync. */
export class Filing {
  readonly #ask: Ask;
  readonly #ids = new Map<string, number>();
  /** By how much the number of articles of a term has changed. */
  readonly #changes = new Map<number, number>();
  #last: number;

  /** @param lastId the greatest id a term has */
  constructor(ask: Ask, lastId: number) {
    this.#ask = ask;
    this.#last = lastId >> DIMENSION_BITS;
  }

  /** The terms each of these articles is to be filed under; makes those that are not there yet. */
  async termsOf(articles: readonly Article[]): Promise<number[][]> {
    const places = articles.map(placesOf);
    await this.#know(places.flat());
    return places.map((some) =>
      some.map((place) => {
        const id = this.#idOf(place);
        this.#count(id, 1);
        return id;
      }),
    );
  }

  /** Files articles that have been written under the terms they name. */
  async file(ids: number[]): Promise<void> {
    await this.#ask(FILE, ids);
  }

  /** Takes articles out that are about to be removed. Out of dossiers they go with `refileDossiers`. */
  async takeOut(ids: number[]): Promise<void> {
    for (const { term, articles } of await this.#ask<{ term: number; articles: number }>(TAKE_OUT, ids)) {
      this.#count(term, -articles);
    }
  }

  /** Files every article under its dossiers anew, because a dossier may change without any of its articles. Dossiers are few. */
  async refileDossiers(vocabulary: Vocabulary): Promise<void> {
    const all = gatherings(vocabulary);
    await this.#know(all.flatMap(({ dossier, events }) => [placeOf(dossier), ...events.map((key): Place => ["event", key])]));
    for (const { dossier, articles, events } of all) {
      const eventIds = events.map((key) => this.#idOf(["event", key]));
      await this.#ask(REFILE_DOSSIER, this.#idOf(placeOf(dossier)), [...articles], eventIds);
    }
    await this.#ask(
      FORGET_DOSSIERS,
      all.map(({ dossier }) => this.#idOf(placeOf(dossier))),
    );
  }

  /** Writes the terms' new numbers. Nothing is filed after it. */
  async finish(): Promise<void> {
    const changes = [...this.#changes].filter(([, change]) => change !== 0);
    await this.#ask(
      "UPDATE term t SET articles = t.articles + c.change FROM unnest($1::int[], $2::int[]) c (id, change) WHERE t.id = c.id",
      changes.map(([id]) => id),
      changes.map(([, change]) => change),
    );
  }

  async #know(places: readonly Place[]): Promise<void> {
    const unknown = new Map(places.filter((place) => !this.#ids.has(nameOf(place))).map((place) => [nameOf(place), place]));
    if (unknown.size === 0) return;
    const columns = (some: Iterable<Place>): [number[], string[]] => {
      const list = [...some];
      return [list.map(([dimension]) => DIMENSIONS[dimension]), list.map(([, key]) => key)];
    };
    for (const { place, id } of await this.#ask<{ place: string; id: number }>(
      FIND_TERMS,
      [...unknown.keys()],
      ...columns(unknown.values()),
    )) {
      this.#ids.set(place, id);
      unknown.delete(place);
    }
    if (unknown.size === 0) return;
    const made = [...unknown].map(([name, place]) => {
      const id = ((this.#last += 1) << DIMENSION_BITS) | DIMENSIONS[place[0]];
      this.#ids.set(name, id);
      return id;
    });
    await this.#ask(INSERT_TERMS, made, ...columns(unknown.values()));
  }

  #idOf(place: Place): number {
    const id = this.#ids.get(nameOf(place));
    if (id === undefined) throw new Error(`no term for ${nameOf(place)}`);
    return id;
  }

  #count(term: number, change: number): void {
    this.#changes.set(term, (this.#changes.get(term) ?? 0) + change);
  }
}
