import type { NewsArticleLeaf } from "schema-dts";
import { articleUrl, sourceUrl } from "../record/addresses.ts";
import type { ArticleRecord } from "../record/article-record.ts";
import { imageOf } from "../record/image-of.ts";
import { breadcrumbs } from "./breadcrumbs.ts";
import { eventNode } from "./event.ts";
import { documentNode, quotationNode } from "./quotations.ts";
import { nameIn, subjectNode } from "./subject.ts";
import { tellOnce } from "./tell-once.ts";

/** A document of linked nodes. Rule: JSON-LD 1.1, https://www.w3.org/TR/json-ld11/. */
export interface JsonLd {
  "@context": "https://schema.org";
  "@graph": object[];
}

/**
 * An article as JSON-LD in the vocabulary of schema.org.
 *
 * The review's page is a new work, based on the original: its `datePublished` is the day of selection and its
 * publisher the review; the original's day, publisher and authors stand on the original. What the article is
 * based on, reports, cites and quotes stands inside it, each thing described where it comes first and pointed to by
 * its `@id` afterwards. The text itself is left to the page.
 */
export function toJsonLd(record: ArticleRecord): JsonLd {
  return { "@context": "https://schema.org", "@graph": tellOnce([newsArticle(record), breadcrumbs(record)]) };
}

function newsArticle(record: ArticleRecord): NewsArticleLeaf {
  const { article, addresses, permission, publication, trail, text } = record;
  const url = articleUrl(addresses, article.slug);
  const image = imageOf(record);
  const topics = record.subjects.filter(({ kind }) => kind === "topic");
  return {
    "@type": "NewsArticle",
    "@id": `${url}#article`,
    url,
    headline: article.headline,
    ...(article.subheadline !== undefined && { alternativeHeadline: article.subheadline }),
    ...(text.standfirst !== undefined && { abstract: text.standfirst }),
    inLanguage: article.language,
    datePublished: article.selection.on,
    publisher: {
      "@type": "Organization",
      "@id": `${addresses.site}/#publication`,
      name: publication.name,
      url: `${addresses.site}/`,
    },
    // Who selected it; schema.org has no word for that, and its `editor` must be a person.
    contributor: { "@type": "Organization" as const, name: record.curator.name },
    isBasedOn: original(record),
    articleSection: trail.map(({ name }) => nameIn(name, article.language)),
    about: [
      ...record.subjects.flatMap((subject) =>
        subject.kind === "topic" ? [] : subjectNode(subject, addresses, article.language),
      ),
      ...record.events.map(({ event, series }) => eventNode(record, event, series)),
    ],
    // A topic is no thing that schema.org has a type for: its name is a keyword.
    ...(topics.length > 0 && { keywords: topics.map(({ name }) => nameIn(name, article.language)) }),
    ...(article.documents.length > 0 && { citation: article.documents.map((document) => documentNode(record, document)) }),
    ...(article.excerpts.length > 0 && { hasPart: article.excerpts.map((excerpt) => quotationNode(record, excerpt)) }),
    ...(article.archivedUrl !== undefined && { archivedAt: archived(article.archivedUrl, article.capturedOn) }),
    ...(record.translations.length > 0 && {
      workTranslation: record.translations.map(({ slug }) => ({ "@id": `${articleUrl(addresses, slug)}#article` })),
    }),
    ...(image !== undefined && {
      image: {
        "@type": "ImageObject" as const,
        url: `${addresses.site}${addresses.image(image)}`,
        width: String(image.width),
        height: String(image.height),
        caption: nameIn(image.alternative, article.language),
      },
    }),
    wordCount: text.words,
    creditText: permission.credit.text,
    ...(permission.licence.url !== undefined && { license: permission.licence.url }),
    isAccessibleForFree: true,
    identifier: [
      ...(article.legacy?.spip === undefined ? [] : [property("spip", article.legacy.spip)]),
      property("sha256", record.digest),
    ],
  } as NewsArticleLeaf;
}

/** What the source published. Nobody may know its address any more. */
function original({ article, source, addresses, permission }: ArticleRecord): NewsArticleLeaf {
  const authors = article.byline?.kind === "signed" ? article.byline.people : [];
  const url = articleUrl(addresses, article.slug);
  return {
    "@type": "NewsArticle",
    "@id": `${url}#original`,
    headline: article.headline,
    inLanguage: article.language,
    datePublished: article.publishedOn,
    ...(article.originalUrl !== undefined && { url: article.originalUrl }),
    ...(authors.length > 0 && { author: authors.map((name) => ({ "@type": "Person" as const, name })) }),
    publisher: {
      "@type": "Organization",
      "@id": sourceUrl(addresses, source.slug),
      name: source.name,
      ...(source.url !== undefined && { url: source.url }),
    },
    creditText: permission.credit.text,
    ...(permission.licence.url !== undefined && { license: permission.licence.url }),
  } as NewsArticleLeaf;
}

/** An identifier that is not an address: the article's number in SPIP, the digest of its record. */
function property(propertyID: string, value: string | number) {
  return { "@type": "PropertyValue" as const, propertyID, value };
}

function archived(url: string, capturedOn: string | undefined) {
  return capturedOn === undefined ? url : { "@type": "WebPage" as const, url, dateCreated: capturedOn };
}
