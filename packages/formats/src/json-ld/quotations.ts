import type { Document, Excerpt } from "@revue/core";
import type { CreativeWorkLeaf, LegislationLeaf, QuotationLeaf, ReportLeaf } from "schema-dts";
import { articleUrl } from "../record/addresses.ts";
import type { ArticleRecord } from "../record/article-record.ts";
import { quoteOf } from "../record/quote.ts";
import { subjectNamed } from "./subject.ts";

export type DocumentNode = CreativeWorkLeaf | ReportLeaf | LegislationLeaf;

/** The primary text an excerpt quotes, as a work of its own. */
export function documentNode(record: ArticleRecord, document: Document): DocumentNode {
  const { addresses, article } = record;
  const named = (slug: string) => subjectNamed(record, slug);
  const name = document.title ?? document.label;
  return {
    "@type": document.kind === "report" ? "Report" : document.kind === "law" ? "Legislation" : "CreativeWork",
    "@id": `${articleUrl(addresses, article.slug)}#document-${document.id}`,
    genre: document.kind,
    ...(name !== undefined && { name }),
    ...(document.on !== undefined && { datePublished: document.on }),
    ...(document.language !== undefined && { inLanguage: document.language }),
    ...(document.url !== undefined && { url: document.url }),
    ...(document.archivedUrl !== undefined && { archivedAt: document.archivedUrl }),
    ...(document.speakers.length > 0 && { author: document.speakers.map(named) }),
    ...(document.medium !== undefined && { provider: named(document.medium) }),
  } as DocumentNode;
}

/**
 * A quotation, by whom it is credited to, part of the document it comes from.
 *
 * `text` is there only when the article may be shown whole. Several `creator`s are credited together: the page
 * does not say who said what.
 */
export function quotationNode(record: ArticleRecord, excerpt: Excerpt): QuotationLeaf {
  const { addresses, article, text } = record;
  const quote = text.complete && text.body !== undefined ? quoteOf(text.body, excerpt.id) : undefined;
  const page = articleUrl(addresses, article.slug);
  return {
    "@type": "Quotation",
    "@id": `${page}#excerpt-${excerpt.id}`,
    ...(quote !== undefined && { text: quote }),
    inLanguage: article.language,
    ...(excerpt.speakers.length > 0 && {
      creator: excerpt.speakers.map((slug) => subjectNamed(record, slug)),
    }),
    isPartOf: { "@id": `${page}#document-${excerpt.document}` },
  } as QuotationLeaf;
}
