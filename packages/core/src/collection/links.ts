import type { Draft } from "./draft.ts";
import { orNearest } from "./nearest.ts";
import type { Reference, Target } from "./references.ts";
import type { SubjectKind } from "../subject/subject.ts";

/** Names that can be pointed to. */
export interface Names {
  whole: { has(name: string): boolean; keys(): Iterable<string> };
  /** Names of records that exist but have faults of their own. */
  broken: { has(name: string): boolean };
}
export type Known = Record<Exclude<Target, "document">, Names> & { kindOf(subject: string): SubjectKind | undefined };

/** What the pointers of one record lead to. */
export interface Links {
  /** Pointers to nothing, or to the wrong kind of thing. */
  faults: Draft[];
  /** Pointers to a record that has faults of its own: the cause is told there, once. */
  broken: Reference[];
}

/** Follows the pointers of one record. `documents` are the ids inside the article that points. */
export function follow(file: string, references: readonly Reference[], known: Known, documents: readonly string[] = []): Links {
  const links: Links = { faults: [], broken: [] };
  for (const reference of references) {
    const { target, slug, kind, at } = reference;
    const { whole, broken }: Names = target === "document" ? { whole: new Set(documents), broken: NONE } : known[target];
    const found = slug;
    if (whole.has(slug)) {
      if (kind === undefined) continue;
      const actual = known.kindOf(slug);
      if (actual !== kind)
        links.faults.push({
          file,
          at,
          code: "bad-value",
          found,
          expected: `a subject of kind ${kind}; this one is of kind ${actual}`,
        });
    } else if (broken.has(slug)) links.broken.push(reference);
    else links.faults.push({ file, at, code: "dangling", found, expected: orNearest(PLACES[target], slug, whole.keys()) });
  }
  return links;
}

export const NONE: ReadonlySet<string> = new Set();

const PLACES: Record<Target, string> = {
  section: "a path of sections.yaml",
  source: "a file of sources/",
  curator: "a curator of publication.yaml",
  subject: "a file of subjects/",
  event: "an event of a file of series/",
  series: "a file of series/",
  article: "an article's slug",
  document: "the id of one of the article's documents",
  image: "a file of images/",
};

/**
 * Copies a record without some of its pointers. A pointer that stands in a list leaves it; what makes no sense
 * without its pointer (a participant without a person) goes with it.
 */
export function without<T>(record: T, pointers: readonly Reference[]): T {
  const copy = structuredClone(record);
  // From the last to the first, so that positions in lists stay right.
  for (const { at, within = at } of [...pointers].reverse()) {
    const holder = within.slice(0, -1).reduce<unknown>((inner, step) => Reflect.get(inner as object, step), copy);
    const last = within.at(-1);
    if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else if (last !== undefined) Reflect.deleteProperty(holder as object, last);
  }
  return copy;
}
