import { fold } from "../analysis/fold.ts";
import type { SameName } from "../dossier/compare-claims.ts";
import type { Slug } from "../slug.ts";
import type { Subject } from "../subject/subject.ts";

/**
 * Finds the subjects that bear a name, in any language and any form known: case, accents and kinds of spaces aside.
 *
 * @returns a function from a printed name to the slugs that bear it, none or several too
 */
export function nameIndex(subjects: readonly Subject[]): (name: string) => readonly Slug[] {
  const bearers = new Map<string, Set<Slug>>();
  for (const { slug, name, aliases, sharedNames = [] } of subjects) {
    for (const form of [...Object.values(name), ...aliases, ...sharedNames]) {
      const key = plain(form);
      bearers.set(key, (bearers.get(key) ?? new Set()).add(slug));
    }
  }
  return (name) => [...(bearers.get(plain(name)) ?? [])];
}

/** Tells whether two printed names mean the same subject: one bearer, and the same one; else their letters decide. */
export function sameNameIn(find: (name: string) => readonly Slug[]): SameName {
  return (one, other) => {
    const [a, b] = [find(one), find(other)];
    if (a.length === 1 && b.length === 1) return a[0] === b[0];
    return plain(one) === plain(other);
  };
}

const plain = (name: string): string =>
  fold(name)
    .replace(/[\s-]+/gu, " ")
    .trim();
