import type { Subject } from "@revue/core";
import { NameIndex } from "./name-index.ts";

/** The subjects of a collection, to be found in texts under all their names and aliases. */
export function subjectNames(subjects: readonly Subject[]): NameIndex {
  return new NameIndex(
    subjects.map(({ slug, kind, name, aliases }) => ({
      slug,
      forms: [...Object.values(name), ...aliases],
      isProper: kind !== "topic",
    })),
  );
}
