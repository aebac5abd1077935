import {
  type Article,
  articleReferences,
  type Reference,
  seriesReferences,
  subjectReferences,
  type Vocabulary,
} from "@revue/core";

/**
 * Completes a vocabulary with what articles that stay from before still point to.
 *
 * When the file of a source is faulty, its articles cannot be read and stay as they were; they still need that
 * source, which the new vocabulary lacks. It is taken from the vocabulary before, with all it points to itself.
 * A series that is still there is left alone: an event it has no more was taken out on purpose.
 */
export function withReferences(vocabulary: Vocabulary, before: Vocabulary, articles: readonly Article[]): Vocabulary {
  const made: Vocabulary = {
    ...vocabulary,
    publication: { ...vocabulary.publication, curators: [...vocabulary.publication.curators] },
    sections: [...vocabulary.sections],
    sources: [...vocabulary.sources],
    subjects: [...vocabulary.subjects],
    series: [...vocabulary.series],
  };
  const seen = new Set<string>();
  const follow = (references: readonly Reference[]): void => {
    for (const reference of references) {
      const name = `${reference.target} ${reference.slug}`;
      if (seen.has(name)) continue;
      seen.add(name);
      follow(bring(made, before, reference));
    }
  };
  follow(articles.flatMap(articleReferences));
  return made;
}

/** Adds what one reference points to, when it is missing. @returns what the added record points to in its turn */
function bring(made: Vocabulary, before: Vocabulary, { target, slug }: Reference): Reference[] {
  const isIt = (record: { slug: string }): boolean => record.slug === slug;
  switch (target) {
    case "curator":
      add(made.publication.curators, before.publication.curators, isIt);
      return [];
    case "source":
      add(made.sources, before.sources, isIt);
      return [];
    case "section": {
      const steps = slug.split("/");
      for (const depth of steps.keys()) {
        const path = steps.slice(0, depth + 1).join("/");
        add(made.sections, before.sections, (section) => section.path === path);
      }
      return [];
    }
    case "subject":
      return add(made.subjects, before.subjects, isIt).flatMap(subjectReferences);
    case "event": {
      const series = before.series.find(({ events }) => events.some(isIt));
      return series ? add(made.series, [series], (one) => one.slug === series.slug).flatMap(seriesReferences) : [];
    }
    default:
      return [];
  }
}

function add<Record>(records: Record[], before: readonly Record[], isIt: (record: Record) => boolean): Record[] {
  const missing = records.some(isIt) ? [] : before.filter(isIt);
  records.push(...missing);
  return missing;
}
