import type { Section, Source } from "@revue/core";
import { fold } from "@revue/core/search";

/** A name reduced to what two spellings of it share: no case, accents, punctuation. */
export const nameKey = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b) && nameKey(a) !== "";

/** The host of an address without what does not tell sites apart: "www." and "m.". */
export function siteOf(address: string): string | undefined {
  return URL.parse(address)?.hostname.replace(/^(?:www\d?|m|amp)\./, "");
}

/**
 * Finds the section that a breadcrumb's names lead to.
 *
 * The whole path first; else, unless `whole`, the longest end of it that names one section only: the old site may have
 * had sections above that the new one dropped.
 */
export function findSection(sections: readonly Section[], names: readonly string[], { whole = false } = {}): Section | undefined {
  const path = names.map(nameKey).filter((name) => name !== "");
  if (path.length === 0) return undefined;
  const byPath = new Map(sections.map((section) => [section.path, section]));
  const leadsTo = (section: Section, wanted: readonly string[]): boolean => {
    const steps = section.path.split("/");
    const from = steps.length - wanted.length;
    return from >= 0 && wanted.every((key, rank) => isCalled(byPath.get(steps.slice(0, from + rank + 1).join("/")), key));
  };
  const exact = sections.find((section) => section.path.split("/").length === path.length && leadsTo(section, path));
  if (exact || whole) return exact;
  for (let from = 0; from < path.length; from++) {
    const [found, ...others] = sections.filter((section) => leadsTo(section, path.slice(from)));
    if (found && others.length === 0) return found;
  }
  return undefined;
}

function isCalled(section: Section | undefined, key: string): boolean {
  if (!section) return false;
  const slug = section.path.slice(section.path.lastIndexOf("/") + 1);
  return nameKey(slug) === key || Object.values(section.name).some((name) => nameKey(name) === key);
}

/** Finds a source by its printed name, or by its site. */
export function findSource(
  sources: readonly Source[],
  { name, url }: { name?: string | undefined; url?: string | undefined },
): Source | undefined {
  const site = url === undefined ? undefined : siteOf(url);
  const bySite =
    site === undefined ? undefined : sources.find((source) => source.url !== undefined && isOnSite(site, siteOf(source.url)));
  const byName = name === undefined ? undefined : sources.find((source) => sameName(source.name, name));
  // A name that is a host: « Diplomatie.gouv.fr ».
  return (
    byName ??
    bySite ??
    (name && /^[\w-]+(?:\.[\w-]+)+$/.test(name) ? findSource(sources, { url: `https://${name}/` }) : undefined)
  );
}

const isOnSite = (site: string, home: string | undefined): boolean =>
  home !== undefined && (site === home || site.endsWith(`.${home}`));
