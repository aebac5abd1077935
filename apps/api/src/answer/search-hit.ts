import type { ArticleItem, Passage, SearchExplanation, SearchHit } from "@revue/client";
import { readBody, summarise, toText, type Article, type Body } from "@revue/core";
import { highlight, matcherOf, type Matcher, type Query, type Synonyms } from "@revue/core/search";
import type { SearchHit as Found } from "@revue/store";
import { articleItem } from "./article-item.ts";
import { passagesFor, type ShownField } from "./passages.ts";
import type { Showing } from "./showing.ts";

/** Gives what finds a query's words, one for each language of the texts. */
export function matchers(query: Query, synonyms: Synonyms): (language: string) => Matcher {
  const made = new Map<string, Matcher>();
  return (language) => {
    let matcher = made.get(language);
    if (matcher === undefined) made.set(language, (matcher = matcherOf(query, language, synonyms)));
    return matcher;
  };
}

/** An article found, with what shows why; undefined when its rights let nothing be shown. */
export function searchHit(
  showing: Showing,
  { article, score, explanation, ...kept }: Found,
  matcherIn: (language: string) => Matcher,
): SearchHit | undefined {
  const { body } = readBody(article.body);
  const item = articleItem(showing, { summary: summarise(article, body), ...kept });
  if (item === undefined) return undefined;
  const matcher = matcherIn(article.language);
  const passages = passagesFor(shownFields(item, article, body), matcher);
  return {
    ...item,
    score,
    headlineHighlights: highlight(article.headline, matcher),
    passages,
    ...(explanation !== undefined && { explanation: shownExplanation(explanation, item, passages) }),
  };
}

/**
 * The texts that passages may come from. Where only an excerpt may be shown it is the item's own, so that no series of
 * queries can put the rest of the text together.
 */
function shownFields(item: ArticleItem, article: Article, body: Body): ShownField[] {
  const labels = new Map(article.documents.map(({ id, label }) => [id, label]));
  const whole = () => toText(body, { document: (id) => labels.get(id) }).replaceAll(/\s+/g, " ");
  const fields: [ShownField["field"], string | undefined][] = [
    ["standfirst", item.standfirst],
    ["body", item.permission.show === "full" ? whole() : item.teaser],
    // Facts about the article, whatever its rights.
    ["standfirst", item.overline],
    ["standfirst", item.subheadline],
  ];
  return fields.flatMap(([field, text]) => (text === undefined || text === "" ? [] : [{ field, text }]));
}

/** Leaves out words of a text that may not be shown, unless they stand in what is. */
function shownExplanation(
  { reasons, together, recency }: NonNullable<Found["explanation"]>,
  { permission }: ArticleItem,
  passages: readonly Passage[],
): SearchExplanation {
  const shown = new Set(passages.flatMap(({ text, highlights }) => highlights.map(({ start, end }) => text.slice(start, end))));
  return {
    reasons: reasons.map(({ words, ...reason }) => {
      const isText = reason.field === "standfirst" || reason.field === "body";
      const allowed = isText && permission.show !== "full" ? words.filter((word) => shown.has(word)) : words;
      return { ...reason, ...(allowed.length > 0 && { words: allowed }) };
    }),
    together,
    recency,
  };
}
