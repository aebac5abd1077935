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

/** Most articles that are searched on the thread of whoever asks: a search takes a millisecond or two. */
export const HERE_MAX = 2_000;
