import type {
  Curator,
  Dossier,
  Event,
  LinkState,
  Section,
  SectionPath,
  Series,
  Slug,
  Source,
  Subject,
  Vocabulary,
} from "@revue/core";

/** A vocabulary that answers by name in constant time. One is made per state of the collection. */
export interface Lookup {
  vocabulary: Vocabulary;
  curator(slug: Slug): Curator | undefined;
  section(path: SectionPath): Section | undefined;
  source(slug: Slug): Source | undefined;
  subject(slug: Slug): Subject | undefined;
  series(slug: Slug): Series | undefined;
  dossier(slug: Slug): Dossier | undefined;
  /** What became of an address; nothing when it is in its place, as far as anybody looked. */
  link(url: string | undefined): LinkState | undefined;
  /** An event, with the series it belongs to. */
  event(slug: Slug): { event: Event; series: Series } | undefined;
}

/** Indexes a vocabulary; it is not copied and must not change afterwards. */
export function lookupIn(vocabulary: Vocabulary): Lookup {
  const curators = new Map(vocabulary.publication.curators.map((curator) => [curator.slug, curator]));
  const sections = new Map(vocabulary.sections.map((section) => [section.path, section]));
  const sources = new Map(vocabulary.sources.map((source) => [source.slug, source]));
  const subjects = new Map(vocabulary.subjects.map((subject) => [subject.slug, subject]));
  const series = new Map(vocabulary.series.map((one) => [one.slug, one]));
  const dossiers = new Map(vocabulary.dossiers.map((dossier) => [dossier.slug, dossier]));
  const events = new Map(vocabulary.series.flatMap((one) => one.events.map((event) => [event.slug, { event, series: one }])));
  const links = new Map(vocabulary.links?.map((link) => [link.url, link]));
  return {
    vocabulary,
    curator: (slug) => curators.get(slug),
    section: (path) => sections.get(path),
    source: (slug) => sources.get(slug),
    subject: (slug) => subjects.get(slug),
    series: (slug) => series.get(slug),
    dossier: (slug) => dossiers.get(slug),
    link: (url) => (url === undefined ? undefined : links.get(url)),
    event: (slug) => events.get(slug),
  };
}

/**
 * A reference that should have resolved and did not: the vocabulary and the article come from two states
 * of the collection. Reading both again mends it.
 */
export class Dangling extends Error {
  override name = "Dangling";
  constructor(kind: string, name: string) {
    super(`${kind} "${name}" is not in the vocabulary`);
  }
}

/** Insists on a reference that a checked collection always resolves. */
export function resolved<T>(found: T | undefined, kind: string, name: string): T {
  if (found === undefined) throw new Dangling(kind, name);
  return found;
}

/** The sections from the root to this one. */
export function trailOf(lookup: Lookup, path: SectionPath): Section[] {
  const steps = path.split("/");
  return steps.map((_, depth) => {
    const step = steps.slice(0, depth + 1).join("/");
    return resolved(lookup.section(step), "section", step);
  });
}
