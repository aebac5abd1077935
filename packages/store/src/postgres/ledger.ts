import type { Article, Instant, Mention, Slug, Vocabulary } from "@revue/core";
import { dayNumber } from "../place.ts";
import type { Change, KeptArticle, Revision } from "../store.ts";
import type { Keeping, Known, Ledger, Told } from "../sync/ledger.ts";
import { DIMENSIONS } from "../terms.ts";
import { Filing } from "./filing.ts";
import { findArticle } from "./find.ts";
import { WritableIndexTables } from "./index-tables.ts";
import { revisionOf, STATE, type StateRow } from "./revision.ts";
import type { Ask } from "./server.ts";
import { readVocabulary } from "./vocabulary.ts";

/** What is held back goes to the server together, so many articles or characters of text at a time. */
const HELD_ARTICLES = 1_000;
const HELD_CHARACTERS = 4_000_000;

const INSERT_ARTICLES = `INSERT INTO article (id, slug, day, digest, changed_at, spip, terms)
  SELECT id, slug, day, digest, changed_at, spip, terms::int[]
  FROM unnest($1::int[], $2::text[], $3::int[], $4::text[], $5::text[], $6::bigint[], $7::text[])
    AS a (id, slug, day, digest, changed_at, spip, terms)`;
const INSERT_RECORDS = `INSERT INTO record (article, summary, body, mentions)
  SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::text[])`;
const NOTE_MENTIONS = `UPDATE record r SET mentions = n.mentions
  FROM unnest($1::int[], $2::text[]) AS n (article, mentions) WHERE r.article = n.article`;
const INSERT_CHANGES = `INSERT INTO change (sequence, revision, slug, change, digest)
  SELECT $1::bigint + c.ordinality, $2, c.slug, c.change, c.digest
  FROM unnest($3::text[], $4::text[], $5::text[]) WITH ORDINALITY AS c (slug, change, digest, ordinality)`;
const LAST_TOLD = `SELECT c.slug, c.digest, r.at AS "changedAt"
  FROM (SELECT DISTINCT ON (slug) slug, digest, revision FROM change ORDER BY slug, sequence DESC) c
  JOIN revision r ON r.number = c.revision WHERE c.digest IS NOT NULL`;

interface Held {
  id: number;
  article: Article;
  keeping: Keeping;
}

/** What a sync reads and writes on PostgreSQL: it begins by learning where numbers go on, and writes in batches. */
export class PostgresLedger implements Ledger {
  readonly index: WritableIndexTables;
  readonly #ask: Ask;
  readonly #filing: Filing;
  readonly #toFill: boolean;
  readonly #revision: number;
  #lastId: number;
  #lastSequence: number;
  #firstSequence: number;
  /** Rows written, to tell whether there is something to tidy up after. */
  written = 0;
  #removed: number[] = [];
  #held: Held[] = [];
  #noted: { id: number; mentions: string }[] = [];
  #heldCharacters = 0;
  #changes: { slug: Slug; change: Change["change"]; digest: string | null }[] = [];

  private constructor(ask: Ask, start: { toFill: boolean; revision: number; id: number; sequence: number; term: number }) {
    this.#ask = ask;
    this.index = new WritableIndexTables(ask);
    this.#filing = new Filing(ask, start.term);
    this.#toFill = start.toFill;
    this.#revision = start.revision + 1;
    this.#lastId = start.id;
    this.#lastSequence = start.sequence;
    this.#firstSequence = start.sequence + 1;
  }

  static async begin(ask: Ask): Promise<PostgresLedger> {
    const [start] = await ask<{ toFill: boolean; revision: number; id: number; sequence: number; term: number }>(
      `SELECT s.to_fill AS "toFill", s.number AS revision,
         COALESCE((SELECT MAX(id) FROM article), 0) AS id,
         COALESCE((SELECT MAX(sequence) FROM change), 0) AS sequence,
         COALESCE((SELECT MAX(id) FROM term), 0) AS term
       FROM state s WHERE s.id = 1`,
    );
    if (!start) throw new Error("the store's state is not there");
    return new PostgresLedger(ask, start);
  }

  /** Whole: the one question of a sync whose answer grows with the collection. */
  known(): Promise<Known[]> {
    return this.#ask("SELECT id, slug, day, digest FROM article");
  }

  async told(): Promise<Map<Slug, Told>> {
    if (!this.#toFill) return new Map();
    const rows = await this.#ask<Told & { slug: Slug }>(LAST_TOLD);
    return new Map(rows.map(({ slug, ...told }) => [slug, told]));
  }

  insert(article: Article, keeping: Keeping): Promise<void> | void {
    this.#held.push({ id: keeping.id ?? (this.#lastId += 1), article, keeping });
    this.#heldCharacters += article.body.length;
    if (this.#held.length >= HELD_ARTICLES || this.#heldCharacters >= HELD_CHARACTERS) return this.#write();
  }

  remove({ id }: Known): Promise<void> | void {
    this.#removed.push(id);
    if (this.#removed.length >= HELD_ARTICLES) return this.#write();
  }

  noteMentions({ id }: Known, mentions: readonly Mention[]): Promise<void> | void {
    this.#noted.push({ id, mentions: JSON.stringify(mentions) });
    if (this.#noted.length >= HELD_ARTICLES) return this.#write();
  }

  log(slug: Slug, change: Change["change"], digest?: string): void {
    this.#changes.push({ slug, change, digest: digest ?? null });
  }

  findArticle(slug: Slug): Promise<KeptArticle | undefined> {
    return findArticle(this.#ask, slug);
  }

  vocabulary(): Promise<Vocabulary | undefined> {
    return readVocabulary(this.#ask);
  }

  async writeVocabulary(vocabulary: Vocabulary): Promise<boolean> {
    const written = await this.#ask(
      `INSERT INTO vocabulary AS v (id, json) VALUES (1, $1)
       ON CONFLICT (id) DO UPDATE SET json = excluded.json WHERE v.json <> excluded.json RETURNING id`,
      JSON.stringify(vocabulary),
    );
    return written.length > 0;
  }

  async finish(vocabulary: Vocabulary, at: Instant): Promise<void> {
    await this.#write();
    await this.#filing.refileDossiers(vocabulary);
    await this.#filing.finish();
    await this.#ask(
      "INSERT INTO revision (number, at, at_ms, first_sequence) VALUES ($1, $2, $3, $4)",
      this.#revision,
      at,
      Date.parse(at),
      this.#firstSequence,
    );
    await this.#ask(
      `UPDATE state SET number = $1, at = $2,
         articles = COALESCE((SELECT articles FROM term WHERE dimension = ${DIMENSIONS.all} AND key = ''), 0) WHERE id = 1`,
      this.#revision,
      at,
    );
  }

  /** Not a row is written when it is the one already there. */
  async writeContentDigest(digest: string | undefined): Promise<void> {
    await this.#ask(
      `UPDATE state SET content_digest = $1, to_fill = false
       WHERE id = 1 AND (content_digest IS DISTINCT FROM $1 OR to_fill)`,
      digest ?? null,
    );
  }

  async revision(): Promise<Revision> {
    const [row] = await this.#ask<StateRow>(STATE);
    if (!row) throw new Error("the store's state is not there");
    return revisionOf(row);
  }

  /** What comes in takes the place of what goes out: that goes first. */
  async #write(): Promise<void> {
    const [removed, held, noted, changes] = [this.#removed, this.#held, this.#noted, this.#changes];
    [this.#removed, this.#held, this.#noted, this.#changes, this.#heldCharacters] = [[], [], [], [], 0];
    this.written += removed.length + held.length + noted.length;
    if (removed.length > 0) await this.#delete(removed);
    if (held.length > 0) await this.#insert(held);
    if (noted.length > 0) {
      const [ids, mentions] = [noted.map(({ id }) => id), noted.map((one) => one.mentions)];
      await this.#ask(NOTE_MENTIONS, ids, mentions);
    }
    if (changes.length === 0) return;
    await this.#ask(
      INSERT_CHANGES,
      this.#lastSequence,
      this.#revision,
      changes.map(({ slug }) => slug),
      changes.map(({ change }) => change),
      changes.map(({ digest }) => digest),
    );
    this.#lastSequence += changes.length;
  }

  async #delete(ids: number[]): Promise<void> {
    await this.#filing.takeOut(ids);
    await this.#ask("DELETE FROM article WHERE id = ANY($1::int[])", ids);
    await this.#ask("DELETE FROM record WHERE article = ANY($1::int[])", ids);
  }

  async #insert(held: Held[]): Promise<void> {
    const ids = held.map(({ id }) => id);
    const terms = await this.#filing.termsOf(held.map(({ article }) => article));
    await this.#ask(
      INSERT_ARTICLES,
      ids,
      held.map(({ article }) => article.slug),
      held.map(({ article }) => dayNumber(article.publishedOn)),
      held.map(({ keeping }) => keeping.digest),
      held.map(({ keeping }) => keeping.changedAt),
      held.map(({ article }) => article.legacy?.spip ?? null),
      terms.map((some) => `{${some.join()}}`),
    );
    await this.#ask(
      INSERT_RECORDS,
      ids,
      held.map(({ keeping }) => JSON.stringify(keeping.summary)),
      held.map(({ article }) => JSON.stringify(article.body)),
      held.map(({ keeping }) => JSON.stringify(keeping.mentions)),
    );
    await this.#filing.file(ids);
  }
}
