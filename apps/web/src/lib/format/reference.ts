import { dateInWords, typeset, type ArticleAnswer, type Day, type InterfaceLanguage } from "@revue/client";
import { textIn } from "../text/text.ts";

/**
 * One formatted reference to an article, as a bibliography would print it.
 * Rule: ISO 690:2021, online article; what the review adds (its selection) stands in the notes' place.
 *
 * @param facts.address the article's permanent address on this site
 * @param facts.readOn the day of reading, which the standard asks for
 */
export function reference(
  article: Pick<ArticleAnswer, "headline" | "byline" | "source" | "publishedOn" | "selection" | "language">,
  facts: { publication: string; address: string; readOn: Day; language: InterfaceLanguage },
): string {
  const { citation } = textIn(facts.language);
  const day = (on: Day) => dateInWords(on, facts.language);
  const author = article.byline?.kind === "signed" ? `${sentence(article.byline.line)} ` : "";
  return (
    `${author}${sentence(typeset(article.headline, article.language))} ` +
    `${article.source.name} [${citation.onLine}], ${day(article.publishedOn)}. ` +
    `${citation.selectedIn(facts.publication, day(article.selection.on))} [${citation.readOn(day(facts.readOn))}]. ` +
    citation.available(facts.address)
  );
}

function sentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
