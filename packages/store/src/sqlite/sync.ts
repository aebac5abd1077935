import type { Collection, Slug, Vocabulary } from "@revue/core";
import { articleDigest } from "@revue/core/node";
import type { SyncOptions, SyncReport } from "../store.ts";
import { withReferences } from "../with-references.ts";
import type { Connection } from "./connection.ts";
import { Filing } from "./filing.ts";
import { findArticle } from "./find.ts";
import { History } from "./history.ts";
import { insertArticle, type Known, removeArticle } from "./record.ts";
import { readRevision } from "./revision.ts";
import { readVocabulary } from "./vocabulary.ts";

/** Called between articles; may let other work go on, as long as nobody else writes on this connection. */
export type Pause = () => Promise<void>;

/** Makes the database hold a collection, in one transaction: readers see the state before until the last line. */
export async function syncCollection(
  db: Connection,
  collection: Collection,
  options: SyncOptions,
  pause: Pause,
): Promise<SyncReport> {
  db.exec("BEGIN IMMEDIATE");
  try {
    const report = await sync(db, collection, options, pause);
    db.exec("COMMIT");
    return report;
  } catch (error) {
    // SQLite may have rolled back by itself, when the disk is full for one.
    if (db.database.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}

async function sync(
  db: Connection,
  { articles, ...vocabulary }: Collection,
  { at, keep = [], contentDigest }: SyncOptions,
  pause: Pause,
): Promise<SyncReport> {
  const history = new History(db, at);
  const filing = new Filing(db);
  // Whole, since whatever is left of it in the end has been removed. The one statement that reads a table from end to end.
  const left = new Map(db.all<Known>("SELECT id, slug, day, digest FROM article").map((known) => [known.slug, known]));
  let unchanged = 0;

  for (const article of articles) {
    await pause();
    const digest = articleDigest(article);
    const known = left.get(article.slug);
    left.delete(article.slug);
    if (known?.digest === digest) {
      unchanged += 1;
      continue;
    }
    if (known) removeArticle(db, filing, known);
    const told = known ? undefined : history.before(article.slug);
    const isNews = told?.digest !== digest;
    if (isNews) history.log(article.slug, known || told ? "changed" : "added", digest);
    else unchanged += 1;
    insertArticle(db, filing, article, { id: known?.id, digest, changedAt: isNews ? at : told.changedAt });
  }
  const stay = keep.filter((slug) => left.delete(slug));
  unchanged += stay.length;
  for (const known of left.values()) {
    removeArticle(db, filing, known);
    history.log(known.slug, "removed");
  }
  history.logLost();

  const completed = completeVocabulary(db, vocabulary, stay);
  const vocabularyChanged = writeVocabulary(db, completed);
  if (vocabularyChanged || history.hasNews) {
    filing.refileDossiers(completed);
    filing.finish();
    history.closeRevision();
  }
  writeContentDigest(db, contentDigest);
  const { added, changed, removed } = history.counts;
  return { revision: readRevision(db), added, changed, removed, unchanged, vocabularyChanged };
}

/** Articles that stay from before may point to what the new vocabulary lacks. */
function completeVocabulary(db: Connection, vocabulary: Vocabulary, stay: readonly Slug[]): Vocabulary {
  const before = stay.length > 0 ? readVocabulary(db) : undefined;
  if (!before) return vocabulary;
  const articles = stay.flatMap((slug) => findArticle(db, slug)?.article ?? []);
  return withReferences(vocabulary, before, articles);
}

function writeVocabulary(db: Connection, vocabulary: Vocabulary): boolean {
  const json = JSON.stringify(vocabulary);
  if (db.get<{ json: string }>("SELECT json FROM vocabulary WHERE id = 1")?.json === json) return false;
  db.run("INSERT OR REPLACE INTO vocabulary (id, json) VALUES (1, ?)", json);
  return true;
}

function writeContentDigest(db: Connection, digest: string | undefined): void {
  if (digest === undefined) db.run("DELETE FROM meta WHERE name = 'content-digest'");
  else db.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('content-digest', ?)", digest);
}
