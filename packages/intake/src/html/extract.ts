import { Readability } from "@mozilla/readability";
import { findAll } from "./find-all.ts";

/** Elements that templates mark as an article's text. */
const MARKED =
  "[itemprop='articleBody'], [property='schema:articleBody'], .article-body, .article__body, .article-content, .article__content, .entry-content, .post-content, .story-body, .texte, .article-text";
/** Share of a page's paragraphs that a marked element holds when it is the text. */
const SHARE = 0.6;

/**
 * Finds the element that holds a page's text. Changes the document.
 *
 * The one that the template marks, when most of the paragraphs stand in it; else what Readability finds.
 */
export function extract(document: Document): Element | undefined {
  const all = paragraphLength(document.body);
  for (const element of findAll(document, MARKED)) {
    const own = paragraphLength(element);
    if (own > 200 && own >= all * SHARE && element.querySelector(MARKED) === null) return element;
  }
  const read = new Readability(document, {
    keepClasses: true,
    charThreshold: 200,
    serializer: (node) => node as unknown as Element,
  }).parse();
  return read?.content as Element | undefined;
}

function paragraphLength(element: Element): number {
  let length = 0;
  for (const paragraph of element.querySelectorAll("p")) length += (paragraph.textContent ?? "").length;
  return length;
}
