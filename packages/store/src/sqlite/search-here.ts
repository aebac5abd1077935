import type { Slug } from "@revue/core";
import type { SearchAnswer, SearchQuestion, Suggestion } from "../search.ts";
import type { Alike } from "../search/alike.ts";
import { SearchEngine } from "../search/search-engine.ts";
import type { Searcher } from "../search/searcher.ts";
import type { Connection } from "./connection.ts";
import { asUnavailable } from "./failure.ts";
import { IndexTables } from "./index-tables.ts";

/** Answers searches on this thread, one at a time, each from one state. */
export class SearchHere implements Searcher {
  readonly #db: Connection;
  readonly #place: string;
  readonly #isOwn: boolean;
  readonly #engine: SearchEngine;
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param place named in failures
   * @param isOwn whether the connection is to be closed with it
   */
  constructor(db: Connection, place: string, isOwn = false) {
    this.#place = place;
    this.#db = db;
    this.#isOwn = isOwn;
    this.#engine = new SearchEngine(new IndexTables(db));
  }

  search(question: SearchQuestion): Promise<SearchAnswer> {
    return this.#ask(() => this.#engine.search(question));
  }

  suggest(typed: string, limit: number): Promise<Suggestion[]> {
    return this.#ask(() => this.#engine.suggest(typed, limit));
  }

  alike(slug: Slug, limit: number): Promise<Alike[]> {
    return this.#ask(() => this.#engine.alike(slug, limit));
  }

  async close(): Promise<void> {
    await this.#last;
    if (this.#isOwn) this.#db.close();
  }

  #ask<T>(ask: () => Promise<T>): Promise<T> {
    const asked = this.#last.then(async () => {
      try {
        this.#db.exec("BEGIN");
        return await ask();
      } catch (error) {
        throw asUnavailable(error, this.#place);
      } finally {
        if (this.#db.database.isTransaction) this.#db.exec("COMMIT");
      }
    });
    this.#last = asked.catch(() => undefined);
    return asked;
  }
}
