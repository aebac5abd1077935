import { cutWords, escapeHtml, localised, typeset, type Day, type Instant, type Language } from "@revue/core";
import { bodyHtml, linked } from "../html/body-html.ts";
import { articleUrl, siteIn } from "../record/addresses.ts";
import type { ArticleRecord } from "../record/article-record.ts";
import { imageOf, imageType } from "../record/image-of.ts";
import { provenance } from "../record/provenance.ts";
import { textOf } from "../text/text.ts";

/** One article in a feed, as far as its rights allow in the channel it was gathered for. Texts are set. */
export interface FeedEntry {
  /** The permanent address: the same in every format, language and year. */
  id: string;
  /** The page for the feed's readers. */
  url: string;
  title: string;
  language: Language;
  /** Whose words they are: who signed, else the source. */
  authors: string[];
  curator: string;
  source: string;
  /** By the source. */
  publishedOn: Day;
  selectedOn: Day;
  /** Noon of the day of selection, in UTC: that day nearly everywhere on Earth. */
  publishedAt: Instant;
  updatedAt: Instant;
  /** The text with its provenance, as HTML; where only a headline may be shown, the provenance alone. */
  html: string;
  /** The opening, as plain text; absent when no word may be shown. */
  summary?: string;
  /** Whether `html` has the whole text. */
  complete: boolean;
  categories: { term: string; scheme: string; label: string }[];
  credit: string;
  licence: { name: string; url?: string };
  /** The original, when its address is known, else the archived page of the review. */
  via?: string;
  image?: { url: string; type: string; sizeBytes?: number; alternative: string };
  digest: string;
}

/** Words of the opening. */
const SUMMARY = 60;

export function feedEntry(record: ArticleRecord): FeedEntry {
  const { article, addresses, permission, readers, text } = record;
  const id = articleUrl(addresses, article.slug);
  const publishedAt = `${article.selection.on}T12:00:00Z`;
  const opening = text.standfirst ?? textOf(record)?.trim().split("\n\n", 1)[0];
  const image = imageOf(record);
  const sizeBytes = image && addresses.imageSizeBytes?.(image);
  const { url: licenceUrl, name } = permission.licence;
  const via = article.originalUrl ?? article.archivedUrl;
  return {
    id,
    url: articleUrl({ site: siteIn(addresses, readers) }, article.slug),
    title: typeset(article.headline, article.language),
    language: article.language,
    authors: article.byline?.kind === "signed" && article.byline.people.length > 0 ? article.byline.people : [record.source.name],
    curator: record.curator.name,
    source: record.source.name,
    publishedOn: article.publishedOn,
    selectedOn: article.selection.on,
    publishedAt,
    // The order of instants is that of their text only when both are in UTC.
    updatedAt: Date.parse(record.changedAt) > Date.parse(publishedAt) ? record.changedAt : publishedAt,
    html: entryHtml(record),
    ...(opening !== undefined && { summary: typeset(cutWords(opening, SUMMARY), article.language) }),
    complete: text.complete,
    categories: [
      ...record.trail.map(({ path, name: names }) => ({ term: path, scheme: `${addresses.site}/rubriques`, names })),
      ...record.subjects.map(({ slug, name: names }) => ({ term: slug, scheme: `${addresses.site}/sujets`, names })),
    ].map(({ names, ...category }) => ({ ...category, label: localised(names, readers).text })),
    credit: permission.credit.text,
    licence: { name, ...(licenceUrl !== undefined && { url: licenceUrl }) },
    ...(via !== undefined && { via }),
    ...(image !== undefined && {
      image: {
        url: `${addresses.site}${addresses.image(image)}`,
        type: imageType(image.file),
        ...(sizeBytes !== undefined && { sizeBytes }),
        alternative: localised(image.alternative, readers).text,
      },
    }),
    digest: record.digest,
  };
}

/** The text as a reader of feeds shows it: a headline stands above already, a style sheet does not exist. */
function entryHtml(record: ArticleRecord): string {
  const { article, text, readers } = record;
  const { head, foot } = provenance(record);
  const paragraph = (words: string | undefined) =>
    words === undefined ? "" : `<p><b>${escapeHtml(typeset(words, article.language))}</b></p>`;
  const lines = [...head.map((words) => ({ words, url: undefined })), ...foot];
  return (
    `<div lang="${article.language}">${paragraph(article.overline)}${paragraph(article.subheadline)}` +
    `${paragraph(text.standfirst)}${bodyHtml(record) ?? ""}</div><hr>` +
    `<ul lang="${readers}">${lines.map(({ words, url }) => `<li>${linked(escapeHtml(words), url)}</li>`).join("")}</ul>`
  );
}
