import { findAll } from "./find-all.ts";
import { lineOf } from "./text-of.ts";

const STANDFIRST =
  ".chapo, .chapeau, .standfirst, .article-chapo, .article__chapo, .article-standfirst, .article__desc, .intro, .introduction, .lead, .lede, .article-lead, .article-intro, .summary, .dek, .deck, .article-dek, .post-excerpt, .entry-summary, .crayon, .article__heading-intro, [itemprop='description']";
const OVERLINE = ".surtitre, .kicker, .overline, .eyebrow, .article-kicker, .article__kicker, .rubric, .label-section";
const SUBHEADLINE = ".soustitre, .sous-titre, .subheadline, .subtitle, .article-subtitle, .sub-headline, .entry-subtitle";

/** The lines a page prints around its headline, by the names templates give them. */
export interface PrintedParts {
  overline?: string;
  subheadline?: string;
  standfirst?: string;
}

/** Finds the overline, the subheadline and the standfirst of a page, beside its headline. */
export function printedParts(document: Document): PrintedParts {
  const overline = first(document, OVERLINE, 100);
  const subheadline = first(document, SUBHEADLINE, 300);
  const standfirst = first(document, STANDFIRST, 3000, 40);
  return {
    ...(overline !== undefined && { overline }),
    ...(subheadline !== undefined && { subheadline }),
    ...(standfirst !== undefined && { standfirst }),
  };
}

function first(document: Document, selector: string, longest: number, shortest = 3): string | undefined {
  for (const element of findAll(document, selector)) {
    const text = lineOf(element);
    // In a list of other articles, or in the foot, it is not this article's.
    if (
      text === undefined ||
      text.length > longest ||
      text.length < shortest ||
      element.closest("aside, footer, nav, li, .related, .teaser, .card") !== null
    )
      continue;
    return text;
  }
  return undefined;
}
