/** Fields a query can name. `before` ends just before its day, `after` begins with it. */
export const QUERY_FIELDS = ["title", "source", "section", "subject", "author", "language", "before", "after"] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

/** What one wants to find: a word, the beginning of one, words in a row, or a field's value. */
export type Wish =
  | { kind: "word"; text: string }
  /** Words that begin so: `min*`. At least two characters. */
  | { kind: "prefix"; text: string }
  /** Words in a row; a single one asks for its exact form. */
  | { kind: "phrase"; text: string }
  /** Compared with names as a reader writes them (« Le Monde »), or a slug. */
  | { kind: "field"; field: Exclude<QueryField, "before" | "after" | "language">; value: string }
  /** A primary language subtag: "fr". */
  | { kind: "field"; field: "language"; value: string }
  /** ISO 8601 day, month or year, as asked; `day` is the first day of it. */
  | { kind: "field"; field: "before" | "after"; value: string; day: string };

/**
 * One part of a query, that can be shown and removed alone. Words, beginnings and phrases are wanted, not required;
 * fields and what must not be there are conditions. `any` wants one of several.
 */
export type QueryPart = Wish | { kind: "any"; of: Wish[] } | { kind: "without"; wish: Wish };

/** What was not understood, or not followed. `text` is the piece of the query concerned, at most 80 characters. */
export interface QueryNote {
  code:
    | "unknown-field" // searched as words
    | "empty-field" // the field's name was searched as a word
    | "unreadable-date" // searched as words
    | "unreadable-language" // searched as words
    | "open-quote" // closed at the end
    | "lonely-or" // had nothing on one side, or an exclusion
    | "short-prefix" // one character and *: searched as a word
    | "only-exclusions" // nothing wanted: all articles but those
    | "no-words" // nothing to search
    | "cut"; // too long: `text` and what follows it were left out
  text: string;
}

/** A query as understood: plain data. */
export interface Query {
  parts: QueryPart[];
  notes: QueryNote[];
}

/** Removes one part, for a filter that a reader takes off. An index that is not there changes nothing. */
export function withoutPart(query: Query, index: number): Query {
  return { parts: query.parts.filter((_, at) => at !== index), notes: query.notes };
}
