import { type Article, INTERFACE_LANGUAGES, type Slug } from "@revue/core";
import { FEED_FORMATS, type ListFilter, listPlace } from "@revue/formats";
import type { Store } from "@revue/store";

/** Changes looked at in one go. */
const CHANGES_MAX = 1_000;

/** What has changed since a place in the journal: the addresses of the feeds it shows in, and the new place. None: no change. */
export interface ChangedFeeds {
  addresses: string[];
  sequence: number;
}

/**
 * Lists the feeds that the changes after `sequence` show in: the home page's, and those of the sections, source, subjects and
 * dossiers of each article, in every format and language. Where a removed article stood is not known any more: the home
 * page's feeds alone tell of it.
 */
export async function changedFeeds(store: Store, site: string, sequence: number): Promise<ChangedFeeds> {
  const changes = await store.listChanges({ sequence }, CHANGES_MAX);
  const last = changes.at(-1);
  if (last === undefined) return { addresses: [], sequence };
  const dossiers = await dossiersHolding(store);
  const lists = new Map<string, ListFilter>([["", {}]]);
  for (const slug of new Set(changes.map((change) => change.slug))) {
    const kept = await store.findArticle(slug);
    if (kept === undefined) continue;
    for (const list of [...listsOf(kept.article), ...dossiers(kept.article)]) lists.set(JSON.stringify(list), list);
  }
  const addresses = [...lists.values()].flatMap((list) =>
    INTERFACE_LANGUAGES.flatMap((language) => {
      const place = listPlace(site, list, language);
      return FEED_FORMATS.map((format) => place.feed(format));
    }),
  );
  return { addresses, sequence: last.sequence };
}

function listsOf({ section, source, subjects }: Article): ListFilter[] {
  const steps = section.split("/");
  return [
    ...steps.map((_, depth) => ({ section: steps.slice(0, depth + 1).join("/") })),
    { source },
    ...subjects.map((subject) => ({ subject })),
  ];
}

/** A dossier holds the articles it lists, and those that report an event of its series. */
async function dossiersHolding(store: Store): Promise<(article: Article) => ListFilter[]> {
  const { dossiers, series } = (await store.vocabulary()) ?? { dossiers: [], series: [] };
  const seriesOf = new Map<Slug, Slug>(series.flatMap(({ slug, events }) => events.map((event) => [event.slug, slug])));
  return ({ slug, events }) =>
    dossiers
      .filter(
        (dossier) =>
          dossier.articles.includes(slug) || events.some((event) => dossier.series.includes(seriesOf.get(event) ?? "")),
      )
      .map((dossier) => ({ dossier: dossier.slug }));
}
