import { lookupIn, type Lookup } from "@revue/formats";
import { buildSynonyms, type Synonyms } from "@revue/core/search";
import type { Dimension, Revision, Store } from "@revue/store";

/** One state of the collection, as far as it is small: its names, and how many articles each has. */
export interface Catalogue {
  revision: Revision;
  lookup: Lookup;
  /** Articles by section path, source, subject…; asked from the store once per state. */
  counts(dimension: Dimension): Promise<ReadonlyMap<string, number>>;
  /** The names of subjects that stand for one another; built when first asked for. */
  synonyms(): Synonyms;
}

/** Reads the catalogue again when the store's revision has changed; undefined before the first sync. */
export interface CatalogueReader {
  current(): Promise<Catalogue | undefined>;
  /** Makes the next `current()` read it again, whatever the revision. */
  forget(): void;
}

export function catalogueReader(store: Store): CatalogueReader {
  let latest: Promise<Catalogue | undefined> | undefined;
  let state = "";
  return {
    async current() {
      const revision = await store.revision();
      // A store made again from files counts anew: its number alone does not tell two states apart.
      const name = `${revision.number} ${revision.at ?? ""}`;
      if (latest === undefined || name !== state) {
        state = name;
        const reading = readCatalogue(store, revision);
        latest = reading;
        reading.catch(() => {
          // A failed reading must not be remembered as the catalogue.
          if (latest === reading) latest = undefined;
        });
      }
      return latest;
    },
    forget() {
      latest = undefined;
    },
  };
}

async function readCatalogue(store: Store, revision: Revision): Promise<Catalogue | undefined> {
  const vocabulary = await store.vocabulary();
  if (vocabulary === undefined) return undefined;
  let synonyms: Synonyms | undefined;
  const counts = new Map<Dimension, Promise<ReadonlyMap<string, number>>>();
  return {
    revision,
    lookup: lookupIn(vocabulary),
    counts(dimension) {
      let counting = counts.get(dimension);
      if (counting === undefined) {
        counting = store.count(dimension, {}).then((found) => new Map(found.map(({ key, count }) => [key, count])));
        counting.catch(() => counts.delete(dimension));
        counts.set(dimension, counting);
      }
      return counting;
    },
    synonyms: () => (synonyms ??= buildSynonyms(vocabulary.subjects)),
  };
}
