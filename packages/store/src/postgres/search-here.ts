import type { Slug } from "@revue/core";
import type { SearchAnswer, SearchQuestion, Suggestion } from "../search.ts";
import type { Alike } from "../search/alike.ts";
import type { IndexReader } from "../search/index-store.ts";
import { SearchEngine } from "../search/search-engine.ts";
import type { Searcher } from "../search/searcher.ts";
import { IndexTables } from "./index-tables.ts";
import type { Server } from "./server.ts";

/** Answers searches on this thread, one at a time, each from one state. */
export class SearchHere implements Searcher {
  readonly #server: Server;
  readonly #isOwn: boolean;
  readonly #engine: SearchEngine;
  #tables: IndexTables | undefined;
  /** Settles when the searches asked for so far are done. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param isOwn whether the connections are to be closed with it */
  constructor(server: Server, isOwn = false) {
    this.#server = server;
    this.#isOwn = isOwn;
    this.#engine = new SearchEngine(this.#ofThisQuestion());
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
    if (this.#isOwn) await this.#server.close();
  }

  #ask<T>(question: () => Promise<T>): Promise<T> {
    const asked = this.#last.then(() =>
      this.#server.snapshot("SELECT 1 AS one", (ask) => {
        this.#tables = new IndexTables(ask);
        return question();
      }),
    );
    this.#last = asked.catch(() => undefined);
    return asked;
  }

  /** The engine lives on from question to question; each question has a connection of its own. */
  #ofThisQuestion(): IndexReader {
    const now = (): IndexTables => {
      if (!this.#tables) throw new Error("nothing is being asked");
      return this.#tables;
    };
    return {
      state: () => now().state(),
      pages: (ids) => now().pages(ids),
      deleted: (segment) => now().deleted(segment),
      vocabulary: () => now().vocabulary(),
      articles: (slugs) => now().articles(slugs),
      days: (slugs) => now().days(slugs),
    };
  }
}
