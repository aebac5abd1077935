import type { UnderstoodQuery } from "@revue/client";
import { withoutPart, writePart, writeQuery, type Query } from "@revue/core/search";
import type { SearchAnswer } from "@revue/store";

/** A query as understood, each part with what remains when a reader takes it off. */
export function understood(query: Query, notes: SearchAnswer["notes"] = query.notes): UnderstoodQuery {
  return {
    written: writeQuery(query),
    parts: query.parts.map((part, index) => ({
      part,
      written: writePart(part),
      rest: writeQuery(withoutPart(query, index)),
    })),
    notes: notes.map(({ code, text }) => ({ code, text })),
  };
}
