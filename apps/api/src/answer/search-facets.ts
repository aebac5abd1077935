import type { SearchFacets } from "@revue/client";
import { resolved, type Lookup } from "@revue/formats";
import type { Count, SearchAnswer } from "@revue/store";

/** Names given for one facet: those with most articles. A collection may have thousands of subjects. */
export const FACET_VALUES_MAX = 100;

/** Puts names beside the keys that a search was counted by. */
export function searchFacets({ section, source, subject, year, language }: SearchAnswer["facets"], lookup: Lookup): SearchFacets {
  const facets: SearchFacets = {};
  if (section !== undefined) {
    facets.section = first(section).map(({ key, count }) => {
      const { name } = resolved(lookup.section(key), "section", key);
      return { key, name, count };
    });
  }
  if (source !== undefined) {
    facets.source = first(source).map(({ key, count }) => {
      const { name } = resolved(lookup.source(key), "source", key);
      return { key, name, count };
    });
  }
  if (subject !== undefined) {
    facets.subject = first(subject).map(({ key, count }) => {
      const { kind, name } = resolved(lookup.subject(key), "subject", key);
      return { key, kind, name, count };
    });
  }
  if (year !== undefined) facets.year = first(year);
  if (language !== undefined) facets.language = first(language);
  return facets;
}

const first = (counts: readonly Count[]): Count[] => counts.slice(0, FACET_VALUES_MAX);
