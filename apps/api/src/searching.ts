import type { ArticleFilterQuery } from "@revue/client";
import { type Day, type Result, fail, ok } from "@revue/core";
import { readQuery, writeQuery, type Query } from "@revue/core/search";
import type { SearchAnswer, SearchPosition, SearchQuestion } from "@revue/store";
import { readCursor, writeCursor } from "./cursor.ts";
import { filterOf } from "./filter.ts";
import type { Ask } from "./operation.ts";
import type { Refusal } from "./parameters.ts";

/** What a request asks of the search, whatever the shape of its answer. */
export interface Wanted {
  filter: ArticleFilterQuery;
  q: string;
  sort: SearchQuestion["sort"];
  /** Whether recent articles are preferred. */
  recent: boolean;
  limit: number;
  cursor: string | undefined;
  facets: SearchQuestion["facets"];
  explain: boolean;
}

export interface Searched {
  query: Query;
  answer: SearchAnswer;
  /** Cursor of the next page. */
  next: string | undefined;
}

/** A place among hits, and the day ages were counted from: scores of another day would not fit. */
interface Place {
  after: SearchPosition;
  recentOn?: Day;
}

/** Reads a query and searches it, from the place that a cursor names. */
export async function searching(ask: Pick<Ask, "store" | "today">, wanted: Wanted): Promise<Result<Searched, Refusal>> {
  const { store, today } = ask;
  if (store.search === undefined) return fail({ code: "unavailable" });
  const filter = filterOf(wanted.filter);
  if (!filter.ok) return filter;
  const query = readQuery(wanted.q);
  const { sort, recent, limit, facets, explain } = wanted;
  const secret = await store.secret();
  // What a cursor is bound to: it may be used with another limit, other facets or fields, not for another search.
  const list = JSON.stringify(["search", sort, recent, filter.value, writeQuery(query)]);
  const place = wanted.cursor === undefined ? undefined : readCursor(secret, list, wanted.cursor);
  if (wanted.cursor !== undefined && place === undefined) {
    return fail({ code: "cursor-invalid", errors: [{ parameter: "cursor", expected: "`next` of the same search" }] });
  }
  const from: Place | undefined = place === undefined ? undefined : (JSON.parse(place) as Place);
  const recentOn = recent && sort === "relevance" ? (from?.recentOn ?? today) : undefined;
  const answer = await store.search({
    ...filter.value,
    query,
    sort,
    limit,
    facets,
    explain,
    ...(recentOn !== undefined && { recentOn }),
    ...(from !== undefined && { after: from.after }),
  });
  const following: Place | undefined = answer.next && { after: answer.next, ...(recentOn !== undefined && { recentOn }) };
  const next = following === undefined ? undefined : writeCursor(secret, list, JSON.stringify(following));
  return ok({ query, answer, next });
}

/** A search that was cut off may find more the next time: nobody keeps what it found. */
export const keeping = ({ answer }: Searched): Record<string, string> => (answer.isCut ? { "Cache-Control": "no-store" } : {});
