import { parentPort, workerData } from "node:worker_threads";
import { StoreUnavailable } from "../store.ts";
import { Connection } from "./connection.ts";
import { asUnavailable } from "./failure.ts";
import { SearchHere } from "./search-here.ts";
import type { Answered, Asked } from "./search-thread.ts";

const path = workerData as string;
let searcher: SearchHere | undefined;

function ask(searcher: SearchHere, asked: Asked): Promise<unknown> {
  if ("search" in asked) return searcher.search(asked.search);
  return "suggest" in asked ? searcher.suggest(asked.suggest, asked.limit) : searcher.alike(asked.alike, asked.limit);
}

async function answer(asked: Asked): Promise<Answered> {
  const { id } = asked;
  try {
    searcher ??= new SearchHere(new Connection(path, { readOnly: true }), path);
    const done = await ask(searcher, asked);
    return { id, done };
  } catch (error) {
    const failure = asUnavailable(error, path);
    const { name, message } = failure instanceof Error ? failure : new Error(String(failure));
    return { id, failed: { name, message, ...(failure instanceof StoreUnavailable && { code: failure.code }) } };
  }
}

parentPort?.on("message", (asked: Asked) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  void answer(asked).then((answered) => parentPort?.postMessage(answered));
});
