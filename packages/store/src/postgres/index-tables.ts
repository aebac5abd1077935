import type { Slug, Vocabulary } from "@revue/core";
import { randomInt } from "node:crypto";
import type { ArticleRow } from "../kept.ts";
import type { IndexReader, IndexStore, SegmentState } from "../search/index-store.ts";
import { PAGES_MAX } from "../search/pages.ts";
import type { KeptArticle } from "../store.ts";
import { articleFrom } from "./find.ts";
import type { Ask } from "./server.ts";
import { readVocabulary } from "./vocabulary.ts";

const REVISION = "SELECT number FROM state WHERE id = 1";
const SEGMENTS = "SELECT id, documents, deletions FROM segment WHERE id > 0 ORDER BY id";
const PAGES = "SELECT id, bytes FROM page WHERE id = ANY($1::bigint[])";
const DELETED = "SELECT deleted FROM segment WHERE id = $1";
const ARTICLES = `SELECT s.slug, a.digest, a.changed_at, r.summary AS json, r.body AS text
  FROM unnest($1::text[]) s (slug) JOIN article a ON a.slug = s.slug JOIN record r ON r.article = a.id`;
const DAYS = "SELECT a.slug, a.day FROM unnest($1::text[]) s (slug) JOIN article a ON a.slug = s.slug";

/**
 * Segments of a database made anew begin elsewhere, so that a node that goes on with another database than it knew does not
 * take a segment for one that it has in memory.
 */
const firstSegment = (): number => randomInt(1, 2 ** 31);

/** Pages that go to the server together, and the bytes after which they go sooner. */
const HELD_PAGES = 64;
const HELD_BYTES = 4_000_000;

/** What searching reads of the database, on a connection in one state. */
export class IndexTables implements IndexReader {
  readonly ask: Ask;

  constructor(ask: Ask) {
    this.ask = ask;
  }

  async state(): Promise<{ revision: number; segments: SegmentState[] }> {
    const [row] = await this.ask<{ number: number }>(REVISION);
    return { revision: row?.number ?? 0, segments: await this.segments() };
  }

  segments(): Promise<SegmentState[]> {
    return this.ask<SegmentState>(SEGMENTS);
  }

  async pages(ids: readonly number[]): Promise<Uint8Array[]> {
    const rows = await this.ask<{ id: number; bytes: Buffer }>(PAGES, [...ids]);
    const found = new Map(rows.map(({ id, bytes }) => [id, bytes]));
    return ids.map((id) => found.get(id) ?? new Uint8Array(0));
  }

  async deleted(segment: number): Promise<Uint8Array | undefined> {
    const [row] = await this.ask<{ deleted: Buffer | null }>(DELETED, segment);
    return row?.deleted ?? undefined;
  }

  vocabulary(): Promise<Vocabulary | undefined> {
    return readVocabulary(this.ask);
  }

  async articles(slugs: readonly Slug[]): Promise<KeptArticle[]> {
    const rows = await this.ask<ArticleRow & { slug: string }>(ARTICLES, [...slugs]);
    const found = new Map(rows.map((row) => [row.slug, row]));
    return slugs.flatMap((slug) => {
      const row = found.get(slug);
      return row ? [articleFrom(row)] : [];
    });
  }

  async days(slugs: readonly Slug[]): Promise<(number | undefined)[]> {
    const rows = await this.ask<{ slug: string; day: number }>(DAYS, [...slugs]);
    const found = new Map(rows.map(({ slug, day }) => [slug, day]));
    return slugs.map((slug) => found.get(slug));
  }
}

/** What a sync writes of the index, in its own transaction. */
export class WritableIndexTables extends IndexTables implements IndexStore {
  #held: { id: number; bytes: Uint8Array }[] = [];
  #heldBytes = 0;

  /** Kept where a rebuild does not reach, so that no number is given twice and readers may keep what they know of one. */
  async newSegment(): Promise<number> {
    const [row] = await this.ask<{ value: string }>(
      `INSERT INTO meta AS m (name, value) VALUES ('last-segment', $1)
       ON CONFLICT (name) DO UPDATE SET value = (m.value::bigint + 1)::text RETURNING value`,
      String(firstSegment()),
    );
    return Number(row?.value);
  }

  writePage(id: number, bytes: Uint8Array): Promise<void> | void {
    // A copy: whoever made the page may write the next one in the same place.
    this.#held.push({ id, bytes: Buffer.from(bytes) });
    this.#heldBytes += bytes.length;
    if (this.#held.length >= HELD_PAGES || this.#heldBytes >= HELD_BYTES) return this.#write();
  }

  async addSegment({ id, documents, deletions }: SegmentState): Promise<void> {
    await this.#write();
    await this.ask("INSERT INTO segment (id, documents, deletions) VALUES ($1, $2, $3)", id, documents, deletions);
  }

  async setDeleted(segment: number, deletions: number, bits: Uint8Array): Promise<void> {
    await this.ask("UPDATE segment SET deletions = $2, deleted = $3 WHERE id = $1", segment, deletions, Buffer.from(bits));
  }

  async dropSegment(segment: number): Promise<void> {
    await this.ask("DELETE FROM segment WHERE id = $1", segment);
    await this.ask("DELETE FROM page WHERE id >= $1 AND id < $2", segment * PAGES_MAX, (segment + 1) * PAGES_MAX);
  }

  async #write(): Promise<void> {
    const held = this.#held;
    [this.#held, this.#heldBytes] = [[], 0];
    if (held.length === 0) return;
    // Each page as a value of its own: that way bytes travel as they are.
    const rows = held.map((_, index) => `($${index * 2 + 1}::bigint, $${index * 2 + 2}::bytea)`);
    await this.ask(
      `INSERT INTO page (id, bytes) VALUES ${rows.join()}`,
      ...held.flatMap(({ id, bytes }) => [id, bytes as Buffer]),
    );
  }
}
