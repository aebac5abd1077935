import type { Slug } from "@revue/core";
import type { SearchAnswer, SearchQuestion, Suggestion } from "../search.ts";
import type { Alike } from "./alike.ts";

/** Who answers searches. */
export interface Searcher {
  search(question: SearchQuestion): Promise<SearchAnswer>;
  suggest(typed: string, limit: number): Promise<Suggestion[]>;
  alike(slug: Slug, limit: number): Promise<Alike[]>;
  close(): Promise<void>;
}

/**
 * Most articles that are searched on the thread of whoever asks: a search takes a few milliseconds there, less than the page that shows
 * it, and a thread of its own takes 40 MB.
 */
export const HERE_MAX = 20_000;
