import {
  permission,
  type Article,
  type Channel,
  type Curator,
  type Day,
  type Event,
  type Instant,
  type InterfaceLanguage,
  type Permission,
  type Publication,
  type Section,
  type Series,
  type Slug,
  type Source,
  type Subject,
} from "@revue/core";
import type { Addresses } from "./addresses.ts";
import { resolved, trailOf, type Lookup } from "./lookup.ts";
import { shownText, type ShownText } from "./shown-text.ts";

/**
 * One article with everything around it that a format may need, cut to what may be shown.
 *
 * It holds no more of the text than `text`: a format cannot show what rights keep back, since it never has it.
 */
export interface ArticleRecord {
  article: Omit<Article, "body" | "standfirst">;
  text: ShownText;
  permission: Permission;
  /** SHA-256 of the article as kept, in hexadecimal: each format says which state it was made from. */
  digest: string;
  /** When that state was first seen. */
  changedAt: Instant;
  publication: Publication;
  source: Source;
  curator: Curator;
  /** From the root to the article's section. */
  trail: Section[];
  subjects: Subject[];
  events: { event: Event; series: Series }[];
  /** The same article in other languages. */
  translations: { slug: Slug; language: string; headline: string }[];
  lookup: Lookup;
  addresses: Addresses;
  /** The language of what a format adds to the text. */
  readers: InterfaceLanguage;
}

/**
 * Gathers an article's record for one channel on one day.
 *
 * @param ask.digest of the article as kept, whatever is shown of it: `articleDigest` of `@revue/core/node`, or what a store keeps
 * @param ask.translations what `article.translations` name, as far as they were found
 * @param ask.readers the language of what formats add; the publication's first unless told
 * @returns the record; its `permission.show` may be `nothing`, and the caller then has nothing to give
 * @throws Dangling when the vocabulary is not of the same state of the collection
 */
export function articleRecord(ask: {
  article: Article;
  digest: string;
  changedAt: Instant;
  lookup: Lookup;
  channel: Channel;
  on: Day;
  addresses: Addresses;
  translations?: ArticleRecord["translations"];
  readers?: InterfaceLanguage | undefined;
}): ArticleRecord {
  const { article, digest, changedAt, lookup, channel, on, addresses, translations = [] } = ask;
  const source = resolved(lookup.source(article.source), "source", article.source);
  const allowed = permission({ article, source, channel, on });
  const { body: _, standfirst: __, ...facts } = article;
  return {
    article: {
      ...facts,
      // What the page printed as a link is part of its text.
      documents:
        allowed.show === "full" ? article.documents : article.documents.map(({ label: _label, ...document }) => document),
    },
    text: shownText(article, allowed),
    permission: allowed,
    digest,
    changedAt,
    publication: lookup.vocabulary.publication,
    source,
    curator: resolved(lookup.curator(article.selection.by), "curator", article.selection.by),
    trail: trailOf(lookup, article.section),
    subjects: article.subjects.map((slug) => resolved(lookup.subject(slug), "subject", slug)),
    events: article.events.map((slug) => resolved(lookup.event(slug), "event", slug)),
    translations,
    lookup,
    addresses,
    readers: ask.readers ?? lookup.vocabulary.publication.languages[0] ?? "fr",
  };
}
