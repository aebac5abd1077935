import type { Subject } from "../subject/subject.ts";
import { fold } from "./fold.ts";

/** All names of a subject: in every language, then its aliases, as kept. */
export const namesOf = (subject: Subject): string[] => [...new Set([...Object.values(subject.name), ...subject.aliases])];

/** The last word of a name of two words or more. Initials and very short words are nobody's name. */
function lastWord(name: string): string | undefined {
  const words = name.trim().split(/\s+/);
  const last = words.at(-1);
  return words.length > 1 && last !== undefined && /^\p{L}[\p{L}\p{M}'’-]{2,}$/u.test(last) ? last : undefined;
}

/**
 * Gives the family names by which persons are known: the last word of each of their names, « Serdioukov », "Serdyukov".
 *
 * A family name that two persons share, or that is a whole name of another subject, stands for nobody: two men named
 * Ivanov stay two.
 *
 * @returns family names by slug, as printed
 */
export function familyNames(subjects: readonly Subject[]): Map<string, string[]> {
  const bearers = new Map<string, Set<string>>();
  const claim = (name: string, slug: string) => {
    const folded = fold(name);
    bearers.set(folded, (bearers.get(folded) ?? new Set()).add(slug));
  };
  const lasts = new Map<string, string[]>();
  for (const subject of subjects) {
    const names = namesOf(subject);
    for (const name of names) claim(name, subject.slug);
    if (subject.kind !== "person") continue;
    const families = [...new Set(names.map(lastWord).filter((name) => name !== undefined))];
    for (const family of families) claim(family, subject.slug);
    lasts.set(subject.slug, families);
  }
  for (const [slug, families] of lasts) {
    lasts.set(
      slug,
      families.filter((family) => bearers.get(fold(family))?.size === 1),
    );
  }
  return lasts;
}
