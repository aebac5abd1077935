import type { Body } from "../body/body.ts";
import { countBodyWords } from "../body/body-words.ts";
import { leadOf } from "../body/lead-of.ts";
import { readBody } from "../body/read-body.ts";
import type { Article } from "./article.ts";
import type { Summary } from "./summary.ts";

/**
 * Makes the summary of an article.
 *
 * @param body the article's body already read, to spare reading it twice
 */
export function summarise(article: Article, body: Body = readBody(article.body).body): Summary {
  const { body: _markdown, ...rest } = article;
  return { ...rest, lead: leadOf(body), words: countBodyWords(body) };
}
