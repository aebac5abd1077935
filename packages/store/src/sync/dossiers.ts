import type { Slug, Vocabulary } from "@revue/core";

/** What a dossier gathers: the articles it lists, and those that report one of these events. */
export interface Gathering {
  dossier: Slug;
  articles: readonly Slug[];
  events: readonly Slug[];
}

/** What each dossier gathers, the events being those of its series. */
export const gatherings = ({ dossiers, series }: Vocabulary): Gathering[] =>
  dossiers.map((dossier) => ({
    dossier: dossier.slug,
    articles: dossier.articles,
    events: series.filter(({ slug }) => dossier.series.includes(slug)).flatMap(({ events }) => events.map(({ slug }) => slug)),
  }));
