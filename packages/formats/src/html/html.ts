import { escapeHtml, typeset } from "@revue/core";
import type { ArticleRecord } from "../record/article-record.ts";
import { provenance } from "../record/provenance.ts";
import { bodyHtml, linked } from "./body-html.ts";

/**
 * An article as one `article` element: no style, no script, nothing outside it. It can be put in any page
 * or opened as it is.
 */
export function toHtmlArticle(record: ArticleRecord): string {
  const { article, text } = record;
  const { head, foot } = provenance(record);
  const language = record.readers;
  const set = (words: string) => escapeHtml(typeset(words, article.language));
  const paragraph = (name: string, words: string | undefined) =>
    words === undefined ? "" : `<p class="${name}">${set(words)}</p>\n`;
  const provenanceHtml = foot.map(({ words, url }) => `<li>${linked(escapeHtml(words), url)}</li>`).join("");
  return (
    `<article lang="${article.language}" data-digest="${record.digest}">\n<header>\n` +
    paragraph("overline", article.overline) +
    `<h1>${set(article.headline)}</h1>\n` +
    paragraph("subheadline", article.subheadline) +
    `<p class="provenance" lang="${language}">${head.map(escapeHtml).join("<br>")}</p>\n` +
    paragraph("standfirst", text.standfirst) +
    `</header>\n${bodyHtml(record) ?? ""}\n` +
    `<footer lang="${language}"><ul>${provenanceHtml}</ul></footer>\n</article>\n`
  );
}
