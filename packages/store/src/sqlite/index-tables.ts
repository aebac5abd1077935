import type { Slug, Vocabulary } from "@revue/core";
import type { IndexReader, IndexStore, SegmentState } from "../search/index-store.ts";
import { PAGES_MAX } from "../search/pages.ts";
import type { KeptArticle } from "../store.ts";
import type { Connection } from "./connection.ts";
import { keptArticle } from "./find.ts";
import { readRevision } from "./revision.ts";
import { readVocabulary } from "./vocabulary.ts";

const SEGMENTS = "SELECT id, documents, deletions FROM segment ORDER BY id";
const PAGE = "SELECT bytes FROM page WHERE id = ?";
const DELETED = "SELECT deleted FROM segment WHERE id = ?";
const DAY = "SELECT day FROM article WHERE slug = ?";

/** What searching reads of the database. Whoever asks has begun a transaction. */
export class IndexTables implements IndexReader {
  readonly db: Connection;

  constructor(db: Connection) {
    this.db = db;
  }

  async state(): Promise<{ revision: number; segments: SegmentState[] }> {
    return { revision: readRevision(this.db).number, segments: await this.segments() };
  }

  async segments(): Promise<SegmentState[]> {
    return this.db.all<SegmentState>(SEGMENTS);
  }

  async pages(ids: readonly number[]): Promise<Uint8Array[]> {
    return ids.map((id) => this.db.get<{ bytes: Uint8Array }>(PAGE, id)?.bytes ?? new Uint8Array(0));
  }

  async deleted(segment: number): Promise<Uint8Array | undefined> {
    return this.db.get<{ deleted: Uint8Array | null }>(DELETED, segment)?.deleted ?? undefined;
  }

  async vocabulary(): Promise<Vocabulary | undefined> {
    return readVocabulary(this.db);
  }

  async articles(slugs: readonly Slug[]): Promise<KeptArticle[]> {
    return slugs.flatMap((slug) => keptArticle(this.db, slug) ?? []);
  }

  async days(slugs: readonly Slug[]): Promise<(number | undefined)[]> {
    return slugs.map((slug) => this.db.get<{ day: number }>(DAY, slug)?.day);
  }
}

/** What a sync writes of the index, in its own transaction. */
export class WritableIndexTables extends IndexTables implements IndexStore {
  /** Kept where a rebuild does not reach, so that no number is given twice and readers may keep what they know of one. */
  async newSegment(): Promise<number> {
    const last = this.db.get<{ value: number }>("SELECT value FROM meta WHERE name = 'last-segment'")?.value ?? 0;
    this.db.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('last-segment', ?)", last + 1);
    return last + 1;
  }

  writePage(id: number, bytes: Uint8Array): void {
    this.db.run("INSERT INTO page (id, bytes) VALUES (?, ?)", id, bytes);
  }

  async addSegment({ id, documents, deletions }: SegmentState): Promise<void> {
    this.db.run("INSERT INTO segment (id, documents, deletions) VALUES (?, ?, ?)", id, documents, deletions);
  }

  async setDeleted(segment: number, deletions: number, bits: Uint8Array): Promise<void> {
    this.db.run("UPDATE segment SET deletions = ?, deleted = ? WHERE id = ?", deletions, bits, segment);
  }

  async dropSegment(segment: number): Promise<void> {
    this.db.run("DELETE FROM segment WHERE id = ?", segment);
    this.db.run("DELETE FROM page WHERE id >= ? AND id < ?", segment * PAGES_MAX, (segment + 1) * PAGES_MAX);
  }
}
