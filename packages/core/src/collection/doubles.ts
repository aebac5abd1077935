import type { Article } from "../article/article.ts";
import type { Draft } from "./draft.ts";
import type { Path } from "./field-lines.ts";
import type { Rest } from "./read-record.ts";

/**
 * Remembers what must be unique in a collection, and where each was first met.
 *
 * Asked in the order of the files, so the second of two is the one at fault.
 */
export class Unique {
  readonly #met = new Map<string, string>();

  /** @param what what the value is, in words: "SPIP number" */
  claim(what: string, value: string | number, file: string, at: Path): Draft[] {
    const key = `${what} ${value}`;
    const first = this.#met.get(key);
    if (first === undefined) {
      this.#met.set(key, file);
      return [];
    }
    const expected = first === file ? `each ${what} once` : `a ${what} of its own: ${first} has this one`;
    return [{ file, at, code: "duplicate", found: value, expected }];
  }
}

/** What stands twice inside one article: document and excerpt ids, subjects, events, translations. */
export function articleDoubles(file: string, article: Rest<Article>): Draft[] {
  const { documents = [], excerpts = [], subjects = [], events = [], translations = [] } = article;
  return [
    ...doubles(file, "document id", ids(documents), (rank) => ["documents", rank, "id"]),
    ...doubles(file, "excerpt id", ids(excerpts), (rank) => ["excerpts", rank, "id"]),
    ...doubles(file, "subject", subjects, (rank) => ["subjects", rank]),
    ...doubles(file, "event", events, (rank) => ["events", rank]),
    ...doubles(file, "translation", translations, (rank) => ["translations", rank]),
  ];
}

/** The values of a list that were already there. */
export function doubles(file: string, what: string, values: readonly string[], at: (rank: number) => Path): Draft[] {
  if (new Set(values).size === values.length) return [];
  return values.flatMap((value, rank): Draft[] =>
    values.indexOf(value) < rank ? [{ file, at: at(rank), code: "duplicate", found: value, expected: `each ${what} once` }] : [],
  );
}

const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);
