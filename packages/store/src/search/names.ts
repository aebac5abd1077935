import type { Vocabulary } from "@revue/core";
import { familyNames, fold, namesOf } from "@revue/core/search";

/** What readers can name in a query, with every name it goes by, folded. */
export interface NamedThing {
  slug: string;
  names: string[];
}
export interface VocabularyNames {
  section: NamedThing[];
  source: NamedThing[];
  subject: NamedThing[];
}

export function vocabularyNames({ sections, sources, subjects }: Vocabulary): VocabularyNames {
  const families = familyNames(subjects);
  return {
    section: sections.map(({ path, name }) => aThing(path, [path, path.split("/").at(-1) ?? path, ...Object.values(name)])),
    source: sources.map(({ slug, name }) => aThing(slug, [slug, name])),
    subject: subjects.map((subject) =>
      aThing(subject.slug, [subject.slug, ...namesOf(subject), ...(families.get(subject.slug) ?? [])]),
    ),
  };
}

/** How names are compared: folded, signs as spaces. */
const plain = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What a reader means: what is called exactly so, else what has all those words in one of its names: « monde » is « Le Monde ». */
export function findNamed(things: readonly NamedThing[], value: string): string[] {
  const wanted = plain(value);
  if (wanted === "") return [];
  const exact = things.filter(({ names }) => names.includes(wanted));
  const words = wanted.split(" ");
  const found =
    exact.length > 0
      ? exact
      : things.filter(({ names }) => names.some((name) => words.every((word) => name.split(" ").includes(word))));
  return found.map(({ slug }) => slug);
}

const aThing = (slug: string, names: readonly string[]): NamedThing => ({ slug, names: [...new Set(names.map(plain))] });
