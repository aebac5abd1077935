import { type Article, type Body, readBody, toText } from "@revue/core";
import type { SearchField } from "../search.ts";

/** A text of an article, and where it counts. */
export interface FieldText {
  field: Exclude<SearchField, "subject">;
  text: string;
}

/**
 * How much a word counts in each field, in occurrences in the body. A subject is not a text of the article: it counts once when the
 * article is filed under a subject whose name holds the word.
 */
export const FIELD_WEIGHTS: Record<SearchField, number> = { headline: 6, standfirst: 3, subject: 3, byline: 2, body: 1 };

/**
 * The texts of an article as they are searched, the headline first. Excerpts are in the body, printed links to documents
 * with their labels too.
 */
export function fieldTexts(article: Article, body: Body = readBody(article.body).body): FieldText[] {
  const { headline, overline, subheadline, standfirst, byline, documents } = article;
  const labels = new Map(documents.map(({ id, label }) => [id, label]));
  const above = [overline, subheadline, standfirst].filter((text) => text !== undefined);
  return [
    { field: "headline", text: headline },
    ...above.map((text): FieldText => ({ field: "standfirst", text })),
    ...(byline?.kind === "signed" ? [{ field: "byline" as const, text: byline.line }] : []),
    { field: "body", text: toText(body, { document: (id) => labels.get(id) }) },
  ];
}
