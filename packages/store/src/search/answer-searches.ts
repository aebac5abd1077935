import { parentPort } from "node:worker_threads";
import { StoreUnavailable } from "../store.ts";
import type { Answered, Asked } from "./search-thread.ts";
import type { Searcher } from "./searcher.ts";

/** The other side of `SearchThread`: answers what it asks, with a searcher opened for the first question and again while that fails. */
export function answerSearches(open: () => Promise<Searcher>): void {
  let searcher: Promise<Searcher> | undefined;

  async function answer(asked: Asked): Promise<Answered> {
    const { id } = asked;
    try {
      searcher ??= open();
      const opened = await searcher.catch((error: unknown) => {
        searcher = undefined;
        throw error;
      });
      return { id, done: await ask(opened, asked) };
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      return { id, failed: { name, message, ...(error instanceof StoreUnavailable && { code: error.code }) } };
    }
  }

  parentPort?.on("message", (asked: Asked) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    void answer(asked).then((answered) => parentPort?.postMessage(answered));
  });
}

function ask(searcher: Searcher, asked: Asked): Promise<unknown> {
  if ("search" in asked) return searcher.search(asked.search);
  return "suggest" in asked ? searcher.suggest(asked.suggest, asked.limit) : searcher.alike(asked.alike, asked.limit);
}
