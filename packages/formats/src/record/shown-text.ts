import { countBodyWords, countWords, cutWords, limitBody, readBody, type Article, type Body, type Permission } from "@revue/core";

/** As much of a text as a permission lets be shown. */
export interface ShownText {
  /** Words of the whole text, shown or not. */
  words: number;
  /** Whether all of it is there. */
  complete: boolean;
  standfirst?: string;
  /** Absent when nothing of the body may be shown. */
  body?: Body;
  /** The body's Markdown, to the letter; only when all of it may be shown. */
  kept?: string;
}

/**
 * Cuts a text to what may be shown of it: the one place where a permission meets a text.
 *
 * An excerpt's words are counted over standfirst and body together; the standfirst comes first.
 */
export function shownText(article: Pick<Article, "body" | "standfirst">, permission: Permission): ShownText {
  const { body } = readBody(article.body);
  const words = countBodyWords(body);
  if (permission.show === "full") {
    return {
      words,
      complete: true,
      ...(article.standfirst !== undefined && { standfirst: article.standfirst }),
      body,
      kept: article.body,
    };
  }
  let left = wordsAllowed(permission, words);
  if (left === 0) return { words, complete: false };
  const shown: ShownText = { words, complete: false };
  if (article.standfirst !== undefined) {
    shown.standfirst = cutWords(article.standfirst, left);
    left -= Math.min(left, countWords(article.standfirst));
  }
  if (left > 0) shown.body = limitBody(body, { words: left, share: 1 }).body;
  return shown;
}

/** Most words of a text of this length that a permission lets be shown. */
export function wordsAllowed({ show, limit }: Permission, words: number): number {
  if (show === "full") return Number.POSITIVE_INFINITY;
  if (show !== "excerpt" || limit === undefined) return 0;
  return Math.min(limit.words, Math.floor(limit.share * words));
}
