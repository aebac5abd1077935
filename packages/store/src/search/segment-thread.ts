import { Worker } from "node:worker_threads";
import type { FieldText } from "./article-fields.ts";
import type { IndexableArticle } from "./segment-builder.ts";

/** An article with its texts, on its way to the thread. */
export interface Text {
  article: IndexableArticle;
  texts: readonly FieldText[];
}

/** A segment that was built, as pages to write. */
export interface BuiltSegment {
  documents: number;
  pages: readonly (readonly [page: number, bytes: Uint8Array])[];
}

/** What the thread is told: articles in their order, and in the end that there are no more. */
export type Told = Text[] | "end";
/** What it says: what it has built, that it has read a batch, that it has built everything. */
export type Said = BuiltSegment | "read" | "built";

// The thread is a file of its own: TypeScript in the workspace, JavaScript when built.
const isSource = import.meta.url.endsWith(".ts");
const PROGRAM = new URL(`./segment-worker.${isSource ? "ts" : "js"}`, import.meta.url);

/** Articles told at once, and batches that may wait: bounds what is in memory twice. */
const BATCH = 32;
const WAITING_MAX = 8;

/** Builds segments on a thread of its own, while who syncs reads and writes the articles themselves. To be closed. */
export class SegmentThread {
  readonly #worker: Worker;
  /** Called when the thread has said something, or died. */
  #wake: () => void = () => undefined;
  #failure: unknown;
  #batch: Text[] = [];
  #waiting = 0;
  #built: BuiltSegment[] = [];
  #isDone = false;

  /** @param builtMax words after which what was built is a segment */
  constructor(builtMax: number) {
    this.#worker = new Worker(PROGRAM, { workerData: builtMax, execArgv: isSource ? ["--conditions=source"] : [] });
    this.#worker.on("message", (said: Said) => {
      if (said === "read") this.#waiting -= 1;
      else if (said === "built") this.#isDone = true;
      else this.#built.push(said);
      this.#wake();
    });
    const died = (error: unknown): void => {
      this.#failure ??= error;
      this.#wake();
    };
    this.#worker.on("error", died);
    this.#worker.on("exit", (code) => died(new Error(`the thread that builds the index ended (${code})`)));
  }

  /** Waits while the thread is far behind. */
  async add({ article, texts }: Text): Promise<void> {
    const { slug, publishedOn, section, source, language, subjects, events } = article;
    this.#batch.push({ article: { slug, publishedOn, section, source, language, subjects, events }, texts });
    if (this.#batch.length < BATCH) return;
    this.#send();
    while (this.#waiting > WAITING_MAX) await this.#next();
  }

  /** The segments built since the last call. */
  take(): BuiltSegment[] {
    const built = this.#built;
    this.#built = [];
    return built;
  }

  /** Waits until everything added has been built. */
  async finish(): Promise<void> {
    this.#send();
    this.#tell("end");
    while (!this.#isDone) await this.#next();
  }

  async close(): Promise<void> {
    this.#worker.removeAllListeners("exit");
    await this.#worker.terminate();
  }

  #send(): void {
    if (this.#batch.length === 0) return;
    this.#waiting += 1;
    this.#tell(this.#batch);
    this.#batch = [];
  }

  #tell(told: Told): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage(told);
  }

  async #next(): Promise<void> {
    if (this.#failure === undefined) await new Promise<void>((resolve) => (this.#wake = resolve));
    if (this.#failure !== undefined) throw this.#failure;
  }
}
