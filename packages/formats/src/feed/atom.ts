import { element, onLines, type Xml } from "../xml/element.ts";
import { aboveEntries, entryShown, olderEntries, PROLOGUE } from "./for-browsers.ts";
import { FEED_FORMATS, FEED_TYPES, type Feed } from "./feed.ts";
import type { FeedEntry } from "./feed-entry.ts";

const link = (rel: string, href: string | undefined, more: Record<string, string | number | undefined> = {}) =>
  href === undefined ? undefined : element("link", { rel, href, ...more });
const named = (name: string, person: string) => element(name, {}, [element("name", {}, person)]);

/**
 * Writes a feed as Atom. Rules: RFC 4287; RFC 5005 (paged feeds); RFC 4946 (licence); DCMI terms for what Atom has no word
 * for: the source's day and name, and the digest of the record.
 */
export function toAtom(feed: Feed): string {
  const pieces = [
    element("id", {}, (feed.first ?? feed.self).atom),
    element("title", {}, feed.title),
    element("subtitle", {}, feed.description),
    element("updated", {}, feed.updatedAt),
    feed.icon === undefined ? undefined : element("icon", {}, feed.icon),
    named("author", feed.publication),
    element("generator", {}, "Revue"),
    link("self", feed.self.atom, { type: FEED_TYPES.atom }),
    link("alternate", feed.page, { type: "text/html", hreflang: feed.language }),
    ...FEED_FORMATS.filter((format) => format !== "atom").map((format) =>
      link("alternate", feed.self[format], { type: FEED_TYPES[format] }),
    ),
    ...feed.translations.map(({ language, self }) => link("alternate", self.atom, { type: FEED_TYPES.atom, hreflang: language })),
    link("first", feed.first?.atom),
    link("next", feed.next?.atom),
    link("hub", feed.hub),
    aboveEntries(feed),
    olderEntries(feed, "atom"),
    ...feed.entries.map((entry) => atomEntry(entry, feed)),
  ];
  const namespaces = { xmlns: "http://www.w3.org/2005/Atom", "xmlns:dcterms": "http://purl.org/dc/terms/" };
  return `${PROLOGUE}${element("feed", { ...namespaces, "xml:lang": feed.language }, [...onLines(pieces), "\n" as Xml])}\n`;
}

function atomEntry(entry: FeedEntry, feed: Feed): Xml {
  const { image } = entry;
  const pieces = [
    element("id", {}, entry.id),
    element("title", {}, entry.title),
    element("published", {}, entry.publishedAt),
    element("updated", {}, entry.updatedAt),
    ...entry.authors.map((author) => named("author", author)),
    named("contributor", entry.curator),
    link("alternate", entry.url, { type: "text/html" }),
    link("via", entry.via),
    link("license", entry.licence.url),
    image && link("enclosure", image.url, { type: image.type, length: image.sizeBytes, title: image.alternative }),
    ...entry.categories.map(({ term, scheme, label }) => element("category", { term, scheme, label })),
    element("rights", {}, `${entry.credit}. ${entry.licence.name}.`),
    element("dcterms:publisher", {}, entry.source),
    element("dcterms:issued", {}, entry.publishedOn),
    element("dcterms:dateAccepted", {}, entry.selectedOn),
    element("dcterms:identifier", {}, `sha256:${entry.digest}`),
    entry.summary === undefined ? undefined : element("summary", {}, entry.summary),
    element("content", { type: "html" }, entry.html),
    entryShown(entry, feed),
  ];
  return element("entry", { "xml:lang": entry.language }, [...onLines(pieces), "\n" as Xml]);
}
