import type { IndexReader } from "../search/index-store.ts";
import { SearchEngine } from "../search/search-engine.ts";
import { IndexTables } from "./index-tables.ts";
import { type Ask, type Server } from "./server.ts";

/** Answers searches on this thread, one at a time, each from one state. */
export class Searching {
  readonly #server: Server;
  readonly #engine: SearchEngine;
  #tables: IndexTables | undefined;
  /** Settles when the searches asked for so far are done. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(server: Server) {
    this.#server = server;
    this.#engine = new SearchEngine(this.#ofThisQuestion());
  }

  ask<T>(question: (engine: SearchEngine) => Promise<T>): Promise<T> {
    const asked = this.#last.then(() =>
      this.#server.snapshot("SELECT 1 AS one", async (ask: Ask) => {
        this.#tables = new IndexTables(ask);
        return question(this.#engine);
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
