import type { InterfaceLanguage } from "@revue/core";
import { siteIn } from "../record/addresses.ts";
import { FEED_FORMATS, type FeedFormat } from "./feed.ts";

/** Which articles a list holds; every filter present holds. */
export interface ListFilter {
  section?: string | undefined;
  source?: string | undefined;
  subject?: string | undefined;
  event?: string | undefined;
  dossier?: string | undefined;
  language?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** Words looked for. */
  q?: string | undefined;
}

/** Where a list stands: its page for readers and its feeds. */
export interface ListPlace {
  page: string;
  feed(format: FeedFormat, cursor?: string): string;
  feeds(cursor?: string): Record<FeedFormat, string>;
}

/**
 * Finds the place of a list on the site: the home page, a section, source, subject, dossier, year, month or search, whose feeds
 * stand below it (`{page}/feed.atom`). Any other choice of articles has its feed at the API and no page but the home page.
 *
 * @param site absolute
 */
export function listPlace(site: string, filter: ListFilter, language: InterfaceLanguage): ListPlace {
  const root = siteIn({ site }, language);
  const search = searchOf(filter);
  const found = search === undefined ? pathOf(filter) : "/recherche";
  const query = new URLSearchParams(search);
  const feed = (format: FeedFormat, cursor?: string) => {
    const parameters = new URLSearchParams(query);
    if (found === undefined) {
      for (const [name, value] of Object.entries(filter)) if (value !== undefined) parameters.set(name, value);
      parameters.set("interface", language);
      if (cursor !== undefined) parameters.set("cursor", cursor);
      return `${site}/api/v1/feed.${format}?${parameters}`;
    }
    if (cursor !== undefined) parameters.set("suite", cursor);
    return `${root}${found}/feed.${format}${parameters.size === 0 ? "" : `?${parameters}`}`;
  };
  const home = language === "fr" ? `${root}/` : root;
  return {
    page: found === undefined || found === "" ? home : `${root}${found}${query.size === 0 ? "" : `?${query}`}`,
    feed,
    feeds: (cursor) =>
      Object.fromEntries(FEED_FORMATS.map((format) => [format, feed(format, cursor)])) as Record<FeedFormat, string>,
  };
}

/** The path of the one page that shows this list, without the language; "" is the home page. */
function pathOf(filter: ListFilter): string | undefined {
  const names = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  switch (names.sort().join(" ")) {
    case "":
      return "";
    case "section":
      return `/rubriques/${filter.section}`;
    case "source":
      return `/sources/${filter.source}`;
    case "subject":
      return `/sujets/${filter.subject}`;
    case "dossier":
      return `/dossiers/${filter.dossier}`;
    case "from to":
      return archivePath(filter.from ?? "", filter.to ?? "");
    default:
      return undefined;
  }
}

/** The parameters of the page of results, as `apps/web/src/lib/search-choice.ts` writes them: a public contract. */
function searchOf({
  q,
  section,
  source,
  subject,
  language,
  from,
  to,
  event,
  dossier,
}: ListFilter): [string, string][] | undefined {
  if (q === undefined || event !== undefined || dossier !== undefined) return undefined;
  const year = from?.slice(0, 4);
  if ((from !== undefined || to !== undefined) && archivePath(from ?? "", to ?? "") !== `/archives/${year}`) return undefined;
  const parameters = { q, rubrique: section, source, sujet: subject, annee: year, langue: language };
  return Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]]));
}

function archivePath(from: string, to: string): string | undefined {
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `/archives/${year}`;
  const [, month = ""] = from.split("-");
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
  return from === `${year}-${month}-01` && to === last ? `/archives/${year}/${month}` : undefined;
}
