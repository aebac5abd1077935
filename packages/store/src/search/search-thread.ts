import type { Slug } from "@revue/core";
import { Worker } from "node:worker_threads";
import type { SearchAnswer, SearchQuestion, Suggestion } from "../search.ts";
import { StoreUnavailable } from "../store.ts";
import type { Alike } from "./alike.ts";
import type { Searcher } from "./searcher.ts";

/** What the thread is asked. */
export type Asked = { id: number } & Question;
type Question = { search: SearchQuestion } | { suggest: string; limit: number } | { alike: Slug; limit: number };

/** What it answers. Failures travel as plain facts: classes do not survive the way. */
export type Answered = { id: number } & (
  | { done: unknown }
  | { failed: { name: string; message: string; code?: StoreUnavailable["code"] | undefined } }
);

// The thread is a file of its own: TypeScript in the workspace, JavaScript when built.
const isSource = import.meta.url.endsWith(".ts");

const YOUNG_MB = 8;

interface Waiting {
  resolve: (done: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * Answers searches on a thread with a connection of its own, so that a long one keeps no other reader waiting. The thread starts with
 * the first question, and anew when it has died.
 */
export class SearchThread implements Searcher {
  readonly #program: URL;
  readonly #place: unknown;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #last = 0;
  #isClosed = false;

  /**
   * @param beside a module of the store, which has `search-worker` beside it
   * @param place what that is told, to find the index
   */
  constructor(beside: string, place: unknown) {
    this.#program = new URL(`./search-worker.${isSource ? "ts" : "js"}`, beside);
    this.#place = place;
  }

  search(question: SearchQuestion): Promise<SearchAnswer> {
    return this.#ask({ search: question });
  }

  suggest(typed: string, limit: number): Promise<Suggestion[]> {
    return this.#ask({ suggest: typed, limit });
  }

  alike(slug: Slug, limit: number): Promise<Alike[]> {
    return this.#ask({ alike: slug, limit });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = this.#worker;
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new Error("the store was closed"));
    this.#waiting.clear();
    await worker?.terminate();
  }

  #ask<T>(question: Question): Promise<T> {
    if (this.#isClosed) return Promise.reject(new Error("the store is closed"));
    const id = (this.#last += 1);
    const worker = (this.#worker ??= this.#start());
    // A thread that waits for nothing does not keep the process alive.
    worker.ref();
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as Waiting["resolve"], reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage({ id, ...question } satisfies Asked);
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#program, {
      workerData: this.#place,
      execArgv: isSource ? ["--conditions=source"] : [],
      // What a search makes lives for milliseconds; room for more of it would only stay with the server.
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    worker.on("message", (answered: Answered) => this.#answer(worker, answered));
    const died = (error: unknown): void => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    worker.on("error", died);
    worker.on("exit", (code) => died(new Error(`the thread that searches ended (${code})`)));
    return worker;
  }

  #answer(worker: Worker, answered: Answered): void {
    const waiting = this.#waiting.get(answered.id);
    this.#waiting.delete(answered.id);
    if (this.#waiting.size === 0) worker.unref();
    if ("done" in answered) return waiting?.resolve(answered.done);
    const { name, message, code } = answered.failed;
    if (name === "StoreUnavailable" && code !== undefined) waiting?.reject(new StoreUnavailable(code, message));
    else if (name === "RangeError") waiting?.reject(new RangeError(message));
    else waiting?.reject(Object.assign(new Error(message), { name }));
  }
}
