import type { ArticleFilterQuery } from "@revue/client";
import { type Result, fail, ok } from "@revue/core";
import type { ArticleFilter } from "@revue/store";
import type { Refusal } from "./parameters.ts";

const NAMES = ["section", "source", "subject", "event", "dossier", "language", "from", "to"] as const;

/** Picks the filter out of a query. A period that ends before it begins is refused, since it can only be a mistake. */
export function filterOf(query: ArticleFilterQuery): Result<ArticleFilter, Refusal> {
  if (query.from !== undefined && query.to !== undefined && query.to < query.from) {
    return fail({ code: "bad-request", errors: [{ parameter: "to", expected: "a day on or after `from`" }] });
  }
  const present = NAMES.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]] as const]));
  return ok(Object.fromEntries(present));
}
