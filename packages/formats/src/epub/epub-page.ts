import { localised, typeset, type InterfaceLanguage } from "@revue/core";
import { fileAt } from "../booklet/booklet-images.ts";
import { bookletWords } from "../booklet/booklet-words.ts";
import { bodyHtml, linked } from "../html/body-html.ts";
import type { ArticleRecord } from "../record/article-record.ts";
import { provenance } from "../record/provenance.ts";
import { portableBody } from "./portable-body.ts";
import { escapeXml } from "../xml/element.ts";
import { toXhtml, xhtmlPage } from "./xhtml-page.ts";

/**
 * One article as a page of a book: its titles, where it comes from, the text, its provenance.
 *
 * @param has whether an image of the content folder is in the book
 */
export function epubPage(record: ArticleRecord, has: (file: string) => boolean): string {
  const { article, text, digest, addresses } = record;
  const reader = record.readers;
  const words = bookletWords(reader);
  const { head, foot } = provenance(record);
  const set = (line: string) => escapeXml(typeset(line, article.language));
  const paragraph = (name: string, line: string | undefined) =>
    line === undefined ? "" : `<p class="${name}">${set(line)}</p>\n`;
  const whole = (href: string) => (href.startsWith("/") ? (addresses.site === "" ? undefined : addresses.site + href) : href);
  const body =
    text.body &&
    portableBody(text.body, {
      link: (href) => (href.startsWith("#") ? undefined : whole(href)),
      image(src) {
        const file = fileAt(src, addresses.site);
        return file !== undefined && has(file) ? `images/${file}` : undefined;
      },
      words: (alternative, src) => words.imageMissing(alternative === "" ? src : alternative),
    });
  const html = body && bodyHtml({ ...record, text: { ...text, body } });
  const lines = foot.map((line) => {
    const url = line.url === undefined ? undefined : whole(line.url);
    return `<li>${linked(escapeXml(line.words), url)}${url === undefined && line.url !== undefined ? ` ${escapeXml(line.url)}` : ""}</li>`;
  });
  return xhtmlPage({
    title: article.headline,
    language: article.language,
    head: `<meta name="digest" content="sha256:${digest}"/>\n`,
    body:
      `<body>\n<section epub:type="chapter" role="doc-chapter" aria-labelledby="headline">\n<header>\n` +
      `${paragraph("overline", article.overline)}<h1 id="headline">${set(article.headline)}</h1>\n` +
      `${paragraph("subheadline", article.subheadline)}` +
      `<p class="origin"${otherLanguage(reader, article.language)}>${head.map(escapeXml).join("<br/>")}</p>\n` +
      (article.byline?.kind === "signed" ? paragraph("byline", article.byline.line) : "") +
      `${picture(record, reader, has)}${paragraph("standfirst", text.standfirst)}</header>\n` +
      `${toXhtml(html ?? "")}\n` +
      `<footer${otherLanguage(reader, article.language)}><h2>${escapeXml(words.provenance)}</h2>\n<ul>${lines.join("\n")}</ul></footer>\n` +
      `</section>\n</body>`,
  });
}

/** The article's own image; a logo of its source is not part of a book's text. */
function picture(record: ArticleRecord, reader: InterfaceLanguage, has: (file: string) => boolean): string {
  const { image } = record.article;
  if (image === undefined) return "";
  const alternative = localised(image.alternative, reader).text;
  if (!has(image.file)) return `<p>${escapeXml(bookletWords(reader).imageMissing(alternative))}</p>\n`;
  const credit = image.credit === undefined ? "" : `<figcaption>${escapeXml(image.credit)}</figcaption>`;
  return `<figure><img src="images/${image.file}" alt="${escapeXml(alternative)}"/>${credit}</figure>\n`;
}

const otherLanguage = (language: string, around: string): string =>
  language === around ? "" : ` lang="${language}" xml:lang="${language}"`;
