import type { Slug, Vocabulary } from "@revue/core";
import { setTimeout as wait } from "node:timers/promises";
import { checkLimit, CHANGES_MAX, SUGGESTIONS_MAX } from "../limit.ts";
import { type Answers, Memo } from "../memo.ts";
import { stretch } from "../place.ts";
import { SearchThread } from "../search/search-thread.ts";
import { HERE_MAX, type Searcher } from "../search/searcher.ts";
import { ALIKE_MAX } from "../related.ts";
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
import { inSlices } from "../sync/pause.ts";
import { syncCollection } from "../sync/sync-collection.ts";
import { listChanges } from "./changes.ts";
import { count } from "./count.ts";
import { eachArticle } from "./each.ts";
import { findArticle, findLegacyArticle } from "./find.ts";
import { PostgresLedger } from "./ledger.ts";
import { listArticles } from "./list.ts";
import { lock } from "./lock.ts";
import { findNeighbours } from "./neighbours.ts";
import { listRelated } from "./related.ts";
import { revisionOf, STATE, type StateRow, stateName } from "./revision.ts";
import { postgresRoom } from "./room.ts";
import { SearchHere } from "./search-here.ts";
import type { SearchPlace } from "./search-worker.ts";
import type { Ask, Server } from "./server.ts";
import { readVocabulary } from "./vocabulary.ts";

/** Rows written by one sync that make tidying up worth its time. */
const MANY = 1_000;
/** Longest a sync waits for a replica to have it too, in milliseconds, and how often it looks. */
const FOLLOW_MS = 10_000;
const LOOK_MS = 50;

export interface PostgresParts {
  /** Where syncs and readers' tables are written. */
  primary: Server;
  /** Where questions are asked: the primary as well, or a replica of it. */
  readers: Server;
  /** The same, for walks, which keep their connection for minutes. */
  walkers: Server;
  schema: string;
  /** Where a thread finds the index: where `readers` ask. */
  searched: SearchPlace;
  /** Whether `readers` are elsewhere and learn later of what is written. */
  follows: boolean;
}

/** The store on PostgreSQL, shared by any number of nodes. */
export class PostgresStore implements Store {
  readonly subscribers: Subscribers;
  readonly #parts: PostgresParts;
  readonly #memo = new Memo();
  readonly #searcher: Searcher;
  readonly #thread: SearchThread;

  constructor(parts: PostgresParts) {
    this.#parts = parts;
    this.#searcher = new SearchHere(parts.readers);
    this.#thread = new SearchThread(import.meta.url, parts.searched satisfies SearchPlace);
    this.subscribers = subscribersIn(postgresRoom(parts.primary, parts.schema));
  }

  async revision(): Promise<Revision> {
    const [row] = await this.#parts.readers.ask<StateRow>(STATE);
    if (!row) throw new Error("the store's state is not there");
    return revisionOf(row);
  }

  async sync(collection: SyncedCollection, options: SyncOptions): Promise<SyncReport> {
    const { primary, schema, follows } = this.#parts;
    let written = 0;
    const report = await primary.transaction(async (ask) => {
      await lock(ask, "sync", schema);
      const ledger = await PostgresLedger.begin(ask);
      const done = await syncCollection(ledger, collection, options, inSlices());
      written = ledger.written;
      return done;
    });
    // Readers walk indexes without looking at the rows themselves once these are known to be settled.
    if (written > MANY) await primary.lend((_, client) => client.query("VACUUM (ANALYZE) article, record, term, filing"));
    if (follows) await this.#followed(report.revision);
    return report;
  }

  async vocabulary(): Promise<Vocabulary | undefined> {
    return this.#read((ask, memo) => memo.once(["vocabulary"], () => readVocabulary(ask)));
  }

  findArticle(slug: Slug): Promise<FoundArticle | undefined> {
    return findArticle(this.#parts.readers.ask, slug);
  }

  findLegacyArticle(spip: number): Promise<Slug | undefined> {
    return findLegacyArticle(this.#parts.readers.ask, spip);
  }

  async listArticles(query: ArticleQuery): Promise<ArticlePage> {
    checkLimit(query.limit);
    // Refuses what is not a day before a connection is asked for.
    stretch(query, query);
    return this.#read((ask, memo) => listArticles(ask, query, memo));
  }

  findNeighbours(slug: Slug): Promise<{ previous?: KeptSummary; next?: KeptSummary }> {
    return this.#read((ask) => findNeighbours(ask, slug));
  }

  async listRelated(slug: Slug, limit: number): Promise<KeptSummary[]> {
    checkLimit(limit);
    const alike = await this.#search((searcher) => searcher.alike(slug, ALIKE_MAX));
    return this.#read((ask) => listRelated(ask, slug, limit, alike));
  }

  async count(dimension: Dimension, filter: ArticleFilter): Promise<Count[]> {
    stretch(filter);
    return this.#read((ask, memo) => count(ask, dimension, filter, memo));
  }

  async search(question: SearchQuestion): Promise<SearchAnswer> {
    checkLimit(question.limit);
    stretch(question);
    return this.#search((searcher) => searcher.search(question));
  }

  async suggest(typed: string, limit: number): Promise<Suggestion[]> {
    checkLimit(limit, SUGGESTIONS_MAX);
    return this.#search((searcher) => searcher.suggest(typed, limit));
  }

  async listChanges(since: { sequence: number } | { at: string }, limit: number): Promise<Change[]> {
    checkLimit(limit, CHANGES_MAX);
    return listChanges(this.#parts.readers.ask, since, limit);
  }

  async *eachArticle(filter: ArticleFilter): AsyncIterable<FoundArticle> {
    stretch(filter);
    yield* this.#parts.walkers.walk((client) => eachArticle(client, filter));
  }

  async secret(): Promise<Uint8Array> {
    const [row] = await this.#parts.readers.ask<{ value: string }>("SELECT value FROM meta WHERE name = 'secret'");
    if (!row) throw new Error("the store has no secret");
    return new Uint8Array(Buffer.from(row.value, "hex"));
  }

  async close(): Promise<void> {
    const { primary, readers, walkers } = this.#parts;
    await Promise.all([this.#searcher.close(), this.#thread.close()]);
    await Promise.all([primary, readers, walkers].map((server) => server.close()));
  }

  /** On a thread of its own, unless there is so little that nobody would wait for it. */
  async #search<T>(ask: (searcher: Searcher) => Promise<T>): Promise<T> {
    const { articles } = await this.revision();
    return ask(articles > HERE_MAX ? this.#thread : this.#searcher);
  }

  /** Several statements that make one answer, all in one state; with the answers already known in that state. */
  #read<T>(question: (ask: Ask, memo: Answers) => Promise<T>): Promise<T> {
    return this.#parts.readers.snapshot<StateRow, T>(STATE, (ask, row) =>
      question(ask, this.#memo.at(stateName(revisionOf(row)))),
    );
  }

  /** Waits until those who read see a revision. One that is late will have it later: nothing is lost. */
  async #followed({ number }: Revision): Promise<void> {
    const deadline = Date.now() + FOLLOW_MS;
    while ((await this.revision()).number < number && Date.now() < deadline) await wait(LOOK_MS);
  }
}
