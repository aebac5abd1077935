import type { Article, Instant, Mention, Slug, Vocabulary } from "@revue/core";
import type { Change, KeptArticle, Revision, SyncedCollection, SyncOptions, SyncReport } from "../store.ts";
import type { Keeping, Known, Ledger, Told } from "../sync/ledger.ts";
import { type Pause, syncCollection as syncLedger } from "../sync/sync-collection.ts";
import type { Connection } from "./connection.ts";
import { Filing } from "./filing.ts";
import { keptArticle } from "./find.ts";
import { History, lastTold } from "./history.ts";
import { WritableIndexTables } from "./index-tables.ts";
import { insertArticle, noteMentions, removeArticle } from "./record.ts";
import { readRevision } from "./revision.ts";
import { readVocabulary } from "./vocabulary.ts";

/** Makes the database hold a collection, in one transaction: readers see the state before until the last line. */
export async function syncCollection(
  db: Connection,
  collection: SyncedCollection,
  options: SyncOptions,
  pause: Pause,
): Promise<SyncReport> {
  db.exec("BEGIN IMMEDIATE");
  try {
    const report = await syncLedger(new SqliteLedger(db), collection, options, pause);
    db.exec("COMMIT");
    return report;
  } catch (error) {
    // SQLite may have rolled back by itself, when the disk is full for one.
    if (db.database.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}

class SqliteLedger implements Ledger {
  readonly #db: Connection;
  readonly #history: History;
  readonly #filing: Filing;
  readonly index: WritableIndexTables;

  constructor(db: Connection) {
    this.#db = db;
    this.index = new WritableIndexTables(db);
    this.#history = new History(db);
    this.#filing = new Filing(db);
  }

  /** Whole: the one statement that reads a table from end to end. */
  known(): Known[] {
    return this.#db.all<Known>("SELECT id, slug, day, digest FROM article");
  }

  told(): Map<Slug, Told> {
    return lastTold(this.#db);
  }

  insert(article: Article, keeping: Keeping): void {
    insertArticle(this.#db, this.#filing, article, keeping);
  }

  remove(known: Known): void {
    removeArticle(this.#db, this.#filing, known);
  }

  noteMentions(known: Known, mentions: readonly Mention[]): void {
    noteMentions(this.#db, known, mentions);
  }

  log(slug: Slug, change: Change["change"], digest?: string): void {
    this.#history.log(slug, change, digest);
  }

  findArticle(slug: Slug): KeptArticle | undefined {
    return keptArticle(this.#db, slug);
  }

  vocabulary(): Vocabulary | undefined {
    return readVocabulary(this.#db);
  }

  writeVocabulary(vocabulary: Vocabulary): boolean {
    const json = JSON.stringify(vocabulary);
    if (this.#db.get<{ json: string }>("SELECT json FROM vocabulary WHERE id = 1")?.json === json) return false;
    this.#db.run("INSERT OR REPLACE INTO vocabulary (id, json) VALUES (1, ?)", json);
    return true;
  }

  finish(vocabulary: Vocabulary, at: Instant): void {
    this.#filing.refileDossiers(vocabulary);
    this.#filing.finish();
    this.#history.closeRevision(at);
  }

  writeContentDigest(digest: string | undefined): void {
    this.#db.run("DELETE FROM meta WHERE name = 'to-fill'");
    if (digest === undefined) this.#db.run("DELETE FROM meta WHERE name = 'content-digest'");
    else this.#db.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('content-digest', ?)", digest);
  }

  revision(): Revision {
    return readRevision(this.#db);
  }
}
