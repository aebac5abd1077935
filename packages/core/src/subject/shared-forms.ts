import type { Subject } from "./subject.ts";

/**
 * Finds the names and aliases that several subjects claim as their own, letters for letters.
 *
 * Forms that differ in case are two: « UE » is one and « ue » another.
 *
 * @returns the slugs that bear each such form, in the order given
 */
export function sharedForms(subjects: readonly Subject[]): Map<string, string[]> {
  const bearers = new Map<string, string[]>();
  for (const { slug, name, aliases } of subjects) {
    for (const form of new Set([...Object.values(name), ...aliases])) {
      const known = bearers.get(form);
      if (known === undefined) bearers.set(form, [slug]);
      else known.push(slug);
    }
  }
  for (const [form, slugs] of bearers) if (slugs.length < 2) bearers.delete(form);
  return bearers;
}
