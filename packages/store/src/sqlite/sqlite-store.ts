import type { Slug, Vocabulary } from "@revue/core";
import { SearchThread } from "../search/search-thread.ts";
import { HERE_MAX, type Searcher } from "../search/searcher.ts";
import type { SearchAnswer, SearchQuestion, Suggestion } from "../search.ts";
import type {
  ArticleFilter,
  ArticlePage,
  ArticleQuery,
  Change,
  Count,
  Dimension,
  FoundArticle,
  KeptSummary,
  Revision,
  Store,
  SyncedCollection,
  SyncOptions,
  SyncReport,
} from "../store.ts";
import { subscribersIn } from "../subscribers/in-room.ts";
import type { Subscribers } from "../subscribers/subscribers.ts";
import { type Answers, Memo } from "../memo.ts";
import { inSlices } from "../sync/pause.ts";
import { listChanges } from "./changes.ts";
import type { Connection } from "./connection.ts";
import { count } from "./count.ts";
import { eachArticle } from "./each.ts";
import { asUnavailable } from "./failure.ts";
import { findArticle, findLegacyArticle } from "./find.ts";
import { listArticles } from "./list.ts";
import { SearchHere } from "./search-here.ts";
import { findNeighbours } from "./neighbours.ts";
import { listRelated } from "./related.ts";
import { checkLimit } from "../limit.ts";
import { ALIKE_MAX } from "../related.ts";
import { readRevision } from "./revision.ts";
import { sqliteRoom } from "./sqlite-room.ts";
import { syncCollection } from "./sync.ts";
import { readVocabulary } from "./vocabulary.ts";

/** The connections of one open store. In memory, reader and writer are one. */
export interface Connections {
  reader: Connection;
  writer: Connection;
  /** Writes short steps that are no part of a sync; does not wait by itself. */
  steps: Connection;
  /** Opens another connection for reading, in the state of now. The caller closes it. */
  openReader: () => Connection;
  /** Named in failures. */
  place: string;
}

/** The store on SQLite: one connection writes, one reads, and each walk through all articles has its own. */
export class SqliteStore implements Store {
  readonly subscribers: Subscribers;
  readonly #connections: Connections;
  readonly #memo = new Memo();
  #revision: { version: number; revision: Revision } | undefined;
  /** Settles when the syncs asked for so far are done. */
  #synced: Promise<unknown> = Promise.resolve();

  /** Made when the first search comes. */
  #searcher: SearchHere | undefined;
  #thread: SearchThread | undefined;

  constructor(connections: Connections) {
    this.#connections = connections;
    const { reader, steps, place } = connections;
    this.subscribers = subscribersIn(sqliteRoom({ reader, writer: steps, place, inTurn: (step) => this.#inTurn(step) }));
  }

  revision(): Promise<Revision> {
    return this.#read((db) => this.#currentRevision(db));
  }

  sync(collection: SyncedCollection, options: SyncOptions): Promise<SyncReport> {
    const { writer, place } = this.#connections;
    const done = this.#synced.then(() => syncCollection(writer, collection, options, inSlices()));
    this.#synced = done.then(
      () => (this.#revision = undefined),
      () => undefined,
    );
    return done.catch((error: unknown) => {
      throw asUnavailable(error, place);
    });
  }

  vocabulary(): Promise<Vocabulary | undefined> {
    return this.#read((db, memo) => memo.once(["vocabulary"], () => readVocabulary(db)));
  }

  findArticle(slug: Slug): Promise<FoundArticle | undefined> {
    return this.#read((db) => findArticle(db, slug));
  }

  findLegacyArticle(spip: number): Promise<Slug | undefined> {
    return this.#read((db) => findLegacyArticle(db, spip));
  }

  listArticles(query: ArticleQuery): Promise<ArticlePage> {
    return this.#read((db, memo) => listArticles(db, query, memo));
  }

  findNeighbours(slug: Slug): Promise<{ previous?: KeptSummary; next?: KeptSummary }> {
    return this.#read((db) => findNeighbours(db, slug));
  }

  async listRelated(slug: Slug, limit: number): Promise<KeptSummary[]> {
    checkLimit(limit);
    const alike = await this.#search((searcher) => searcher.alike(slug, ALIKE_MAX));
    return this.#read((db) => listRelated(db, slug, limit, alike));
  }

  count(dimension: Dimension, filter: ArticleFilter): Promise<Count[]> {
    return this.#read((db, memo) => count(db, dimension, filter, memo));
  }

  search(question: SearchQuestion): Promise<SearchAnswer> {
    return this.#search((searcher) => searcher.search(question));
  }

  suggest(typed: string, limit: number): Promise<Suggestion[]> {
    return this.#search((searcher) => searcher.suggest(typed, limit));
  }

  listChanges(since: { sequence: number } | { at: string }, limit: number): Promise<Change[]> {
    return this.#read((db) => listChanges(db, since, limit));
  }

  async *eachArticle(filter: ArticleFilter): AsyncIterable<FoundArticle> {
    await this.#whenReadable();
    try {
      yield* eachArticle(this.#connections.openReader, filter);
    } catch (error) {
      throw asUnavailable(error, this.#connections.place);
    }
  }

  secret(): Promise<Uint8Array> {
    return this.#read((db) => {
      const row = db.get<{ value: Uint8Array }>("SELECT value FROM meta WHERE name = 'secret'");
      if (!row) throw new Error("the store has no secret");
      return row.value;
    });
  }

  async close(): Promise<void> {
    await this.#synced;
    await Promise.all([this.#searcher?.close(), this.#thread?.close()]);
    const { reader, steps, writer } = this.#connections;
    for (const connection of [reader, steps, writer]) connection.close();
  }

  /** In memory, steps and syncs are on one connection: they take turns. */
  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    if (this.#connections.steps !== this.#connections.writer) return step();
    const done = this.#synced.then(step);
    this.#synced = done.catch(() => undefined);
    return done;
  }

  /**
   * On a thread of its own, which holds nobody up; here when there are so few articles that no search is long: a thread costs
   * 40 MB. In memory a sync and a search take turns.
   */
  async #search<T>(ask: (searcher: Searcher) => Promise<T>): Promise<T> {
    const { reader, writer, openReader, place } = this.#connections;
    if (reader === writer) {
      const searcher = (this.#searcher ??= new SearchHere(reader, place));
      const asked = this.#synced.then(() => ask(searcher));
      this.#synced = asked.catch(() => undefined);
      return asked;
    }
    const { articles } = await this.revision();
    if (articles > HERE_MAX) return ask((this.#thread ??= new SearchThread(import.meta.url, place)));
    return ask((this.#searcher ??= new SearchHere(openReader(), place, true)));
  }

  /** In memory a half-done sync would be seen: readers wait for it. */
  async #whenReadable(): Promise<void> {
    if (this.#connections.reader === this.#connections.writer) await this.#synced;
  }

  async #read<T>(question: (db: Connection, memo: Answers) => T): Promise<T> {
    await this.#whenReadable();
    const { reader, place } = this.#connections;
    try {
      return reader.snapshot(() => question(reader, this.#memo.at(this.#currentRevision(reader).number)));
    } catch (error) {
      throw asUnavailable(error, place);
    }
  }

  /** Asked on every read: `data_version` changes when another connection has written, and costs no page. */
  #currentRevision(db: Connection): Revision {
    const version = db.get<{ data_version: number }>("PRAGMA data_version")?.data_version ?? 0;
    if (this.#revision?.version !== version) this.#revision = { version, revision: readRevision(db) };
    return this.#revision.revision;
  }
}
