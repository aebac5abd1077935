import type { Finished } from "./finished.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

/** What a server is made of. */
export interface ServeOptions {
  /** Answers a request; sets `Cache-Control` and, when it knows, `Last-Modified`. Everything else of caching is done here. */
  answer(request: Request): Promise<Response> | Response;
  /** Names the state all answers come from: the revision and the day. When it changes, nothing made before is sent again. */
  state(): string;
  /** The public address, without a final slash: "https://revue.example". Requests are given to `answer` under it. */
  origin: string;
  /** Files that never change while the server runs, by path. */
  assets?: ReadonlyMap<string, Finished>;
  /** Room for finished answers, in bytes; 8 MB unless given. */
  cacheBytes?: number;
  /** Sorts requests for the figures, by path: one of few words. */
  kind?(path: string): string;
  log: Log;
  metrics?: Metrics;
}
