import { findAll } from "../find-all.ts";
import { plain } from "../text-of.ts";
import { noClaims, type Claims } from "./claims.ts";

// By the name of the tag, in the order in which they are believed: what libraries and press agencies read before what
// social networks read, before what search engines read.
const NAMES: Partial<Record<keyof Claims, readonly string[]>> = {
  headline: ["citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title", "sailthru.title", "parsely-title"],
  description: ["og:description", "dc.description", "dcterms.abstract", "twitter:description", "description"],
  authors: [
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "article:author_name",
    "author",
    "article:author",
  ],
  publishedOn: [
    "citation_publication_date",
    "citation_date",
    "article:published_time",
    "og:article:published_time",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "date.published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "date",
  ],
  siteName: ["citation_journal_title", "og:site_name", "dc.publisher", "dcterms.publisher", "application-name"],
  url: ["og:url", "citation_public_url", "parsely-link"],
  language: ["citation_language", "dc.language", "dcterms.language", "og:locale", "content-language"],
  image: ["og:image:secure_url", "og:image", "twitter:image", "twitter:image:src"],
  imageAlternative: ["og:image:alt", "twitter:image:alt"],
  sections: ["article:section", "parsely-section", "dc.subject.section"],
  keywords: ["article:tag", "news_keywords", "citation_keywords", "keywords", "dc.subject", "parsely-tags", "sailthru.tags"],
  licence: ["dcterms.license", "dc.rights.license"],
  kind: ["og:type"],
  free: ["article:content_tier"],
};
const LISTS = new Set<keyof Claims>(["keywords"]);

/** Reads the `<meta>` tags of a page: Open Graph, Google Scholar's `citation_*`, Dublin Core, Twitter and plain ones. */
export function metaClaims(document: Document): Claims {
  const said = new Map<string, string[]>();
  for (const tag of findAll(document, "meta[content]")) {
    const name = (tag.getAttribute("property") ?? tag.getAttribute("name") ?? tag.getAttribute("http-equiv") ?? "")
      .trim()
      .toLowerCase();
    const value = plain(tag.getAttribute("content"));
    if (name !== "" && value !== undefined) said.set(name, [...(said.get(name) ?? []), value]);
  }
  const claims = noClaims();
  for (const [field, names] of Object.entries(NAMES) as [keyof Claims, readonly string[]][]) {
    for (const name of names) {
      const values = (said.get(name) ?? []).flatMap((value) =>
        LISTS.has(field) ? value.split(/[,;]/).map((one) => one.trim()) : [value],
      );
      claims[field].push(...values.filter((value) => value !== "").map((value) => ({ value, from: `<meta ${name}>` })));
    }
  }
  claims.free = claims.free.map(({ value, from }) => ({
    value: /locked|metered|premium|paid/i.test(value) ? "false" : "true",
    from,
  }));
  // A profile on a social network is not a name.
  claims.authors = claims.authors.filter(({ value }) => !/^https?:|^@/.test(value));
  return claims;
}
