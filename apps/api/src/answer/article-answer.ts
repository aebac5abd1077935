import type { ArticleAnswer, BodyAnswer, BodyPart, DocumentAnswer, EventRef, ExcerptAnswer } from "@revue/client";
import { toMarkdown, type Document, type Event, type Excerpt, type Series } from "@revue/core";
import { bodyHtml, quoteOf, textOf, type ArticleRecord } from "@revue/formats";
import type { FoundArticle, Kept } from "@revue/store";
import { articleFacts } from "./article-item.ts";
import { articleClaims, mentionAnswers } from "./mentions.ts";
import { subjectRef, type Showing } from "./showing.ts";

/** An article with the subjects that its text names. */
export type Named = Kept & Pick<FoundArticle, "mentions">;

/** One article as far as its record lets it be shown, with the parts of its text that were asked for. */
export function articleAnswer(showing: Showing, kept: Named, record: ArticleRecord, parts: readonly BodyPart[]): ArticleAnswer {
  const { article, text, permission, translations } = record;
  const { byline, legacy, originalUrl, archivedUrl, capturedOn, note } = article;
  const originalLink = showing.lookup.link(originalUrl);
  const body = bodyAnswer(record, parts);
  return {
    ...articleFacts(showing, kept, { ...article, words: text.words }),
    ...(text.standfirst !== undefined && { standfirst: text.standfirst }),
    permission,
    ...(legacy !== undefined && { legacy }),
    ...(byline !== undefined && { byline }),
    ...(originalUrl !== undefined && { originalUrl }),
    ...(originalLink !== undefined && { originalLink }),
    ...(archivedUrl !== undefined && { archivedUrl }),
    ...(capturedOn !== undefined && { capturedOn }),
    ...(body !== undefined && { body }),
    documents: article.documents.map((document) => documentAnswer(showing, document)),
    excerpts: article.excerpts.map((excerpt) => excerptAnswer(showing, excerpt, record)),
    events: record.events.map(({ event, series }) => eventRef(showing, event, series)),
    translations,
    ...(note !== undefined && { note }),
    mentions: mentionAnswers(showing, kept.mentions, record),
    claims: articleClaims(showing, record),
  };
}

function bodyAnswer(record: ArticleRecord, parts: readonly BodyPart[]): BodyAnswer | undefined {
  const { body, complete } = record.text;
  if (body === undefined) return undefined;
  const answer: BodyAnswer = { complete };
  for (const part of parts) {
    if (part === "tree") answer.tree = body;
    if (part === "markdown") answer.markdown = toMarkdown(body);
    if (part === "html") answer.html = bodyHtml(record);
    if (part === "text") answer.text = textOf(record);
  }
  return answer;
}

export function documentAnswer(showing: Showing, document: Document): DocumentAnswer {
  const { medium, speakers, ...rest } = document;
  const link = showing.lookup.link(document.url);
  return {
    ...rest,
    speakers: speakers.map((slug) => subjectRef(showing, slug)),
    ...(medium !== undefined && { medium: subjectRef(showing, medium) }),
    ...(link !== undefined && { link }),
  };
}

export function excerptAnswer(showing: Showing, excerpt: Excerpt, { text }: ArticleRecord): ExcerptAnswer {
  const quote = text.complete && text.body !== undefined ? quoteOf(text.body, excerpt.id) : undefined;
  return {
    ...excerpt,
    speakers: excerpt.speakers.map((slug) => subjectRef(showing, slug)),
    ...(quote !== undefined && { quote }),
  };
}

function eventRef(showing: Showing, event: Event, series: Series): EventRef {
  return {
    slug: event.slug,
    name: event.name,
    date: event.date,
    ...(event.number !== undefined && { number: event.number }),
    ...(event.place !== undefined && { place: subjectRef(showing, event.place) }),
    series: series.slug,
  };
}
