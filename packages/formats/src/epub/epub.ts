import { type Body, type InterfaceLanguage, toHtml, typeset, typesetBody } from "@revue/core";
import { strToU8, zipSync, type Zippable } from "fflate";
import type { Booklet } from "../booklet/booklet.ts";
import { fileAt, imagesInText } from "../booklet/booklet-images.ts";
import { bookletWords } from "../booklet/booklet-words.ts";
import { linked } from "../html/body-html.ts";
import type { ArticleRecord } from "../record/article-record.ts";
import { contentsPage, type Entry } from "./contents-page.ts";
import { epubPage } from "./epub-page.ts";
import { packageDocument, type Item } from "./package-document.ts";
import { portableBody } from "./portable-body.ts";
import { STYLE_SHEET } from "./style-sheet.ts";
import { escapeXml } from "../xml/element.ts";
import { toXhtml, xhtmlPage } from "./xhtml-page.ts";

/** An image a book can carry. Rule: EPUB 3.3, 3.2, core media types. */
export interface BookImage {
  bytes: Uint8Array;
  type: "image/png" | "image/jpeg" | "image/svg+xml";
}

const CONTAINER =
  `<?xml version="1.0" encoding="UTF-8"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">` +
  `<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n`;

/** Archives know local time alone: midnight of their first day is written the same in every time zone. */
const ARCHIVED_AT = new Date(1980, 0, 1);

const PAGE = "application/xhtml+xml";

/**
 * Prints a booklet as an EPUB 3.3 book. The same booklet, cover and images give the same bytes.
 *
 * Each article's page names the digest it was made from; the book's metadata, that of the whole.
 *
 * @param parts.cover as PNG
 * @param parts.images by their file in the content folder; see `imagesInText`
 */
export function toEpub(
  booklet: Booklet,
  { cover, images = new Map() }: { cover?: Uint8Array; images?: ReadonlyMap<string, BookImage> } = {},
): { bytes: Uint8Array; imagesMissing: string[] } {
  const words = bookletWords(booklet.language);
  const book = new Book();
  const has = (file: string) => images.has(file);

  if (cover !== undefined) {
    book.add({ id: "cover-image", href: "cover.png", type: "image/png", properties: "cover-image" }, cover);
    book.add({ id: "cover", href: "cover.xhtml", type: PAGE, inSpine: true }, coverPage(booklet, words.cover));
  }
  if (booklet.kind !== "article") book.add({ id: "title", href: "title.xhtml", type: PAGE, inSpine: true }, titlePage(booklet));
  const entries = [...addChapters(book, booklet), ...addArticles(book, booklet, has)];
  const start = entries[0]?.href ?? "title.xhtml";
  const contents = contentsPage({
    entries: entries.length > 0 ? entries : [{ href: start, title: booklet.title, language: booklet.language }],
    title: words.contents,
    language: booklet.language,
    start,
    read: booklet.kind !== "article",
    cover: cover === undefined ? undefined : words.cover,
  });
  // Read through from the start, a book of one article needs no page that names it.
  book.add(
    { id: "contents", href: "contents.xhtml", type: PAGE, properties: "nav", inSpine: booklet.kind !== "article" },
    contents,
  );
  book.add({ id: "style", href: "style.css", type: "text/css" }, STYLE_SHEET);
  for (const [index, file] of imagesInText(booklet).entries()) {
    const image = images.get(file);
    if (image !== undefined) book.add({ id: `image-${index + 1}`, href: `images/${file}`, type: image.type }, image.bytes);
  }
  return {
    bytes: book.bind(packageDocument(booklet, book.inOrder(["cover", "title", "contents"]), words.accessible)),
    imagesMissing: imagesInText(booklet).filter((file) => !has(file)),
  };
}

function addChapters(book: Book, { chapters = [], language }: Booklet): Entry[] {
  return chapters.map(({ title, body }, index) => {
    const id = `chapter-${index + 1}`;
    const page =
      `<body>\n<section class="chapter" epub:type="chapter" role="doc-chapter" aria-labelledby="title">\n` +
      `<h1 id="title">${escapeXml(typeset(title, language))}</h1>\n${ownWords(body, language)}\n</section>\n</body>`;
    book.add({ id, href: `${id}.xhtml`, type: PAGE, inSpine: true }, xhtmlPage({ title, language, body: page }));
    return { href: `${id}.xhtml`, title: typeset(title, language), language };
  });
}

/** A text of the review's own as a part of a page: links to places on the web stay, those inside the site cannot. */
function ownWords(body: Body, language: InterfaceLanguage): string {
  const portable = portableBody(typesetBody(body, language), {
    link: (href) => (/^[#/]/.test(href) ? undefined : href),
    image: () => undefined,
    words: (alternative, src) => bookletWords(language).imageMissing(alternative || (fileAt(src, "") ?? src)),
  });
  return toXhtml(toHtml(portable));
}

function addArticles(book: Book, booklet: Booklet, has: (file: string) => boolean): Entry[] {
  let number = 0;
  const add = (record: ArticleRecord): Entry => {
    const id = `article-${++number}`;
    book.add({ id, href: `${id}.xhtml`, type: PAGE, inSpine: true }, epubPage(record, has));
    const { headline, language } = record.article;
    return { href: `${id}.xhtml`, title: typeset(headline, language), language };
  };
  return booklet.parts.flatMap(({ title, records }, index) => {
    if (title === undefined) return records.map(add);
    const id = `part-${index + 1}`;
    const { language } = booklet;
    const heading = escapeXml(typeset(title, language));
    const page = `<body>\n<section epub:type="part" role="doc-part" aria-labelledby="part"><h1 id="part">${heading}</h1></section>\n</body>`;
    book.add({ id, href: `${id}.xhtml`, type: PAGE, inSpine: true }, xhtmlPage({ title, language, body: page }));
    return [{ href: `${id}.xhtml`, title: typeset(title, language), language, children: records.map(add) }];
  });
}

function coverPage({ title, language }: Booklet, name: string): string {
  const body = `<body class="cover" epub:type="cover">\n<img src="cover.png" alt="${escapeXml(`${name} : ${title}`)}" role="doc-cover"/>\n</body>`;
  return xhtmlPage({ title: name, language, body });
}

function titlePage({ title, subtitle, introduction, language, publication, url, leftOut }: Booklet): string {
  const words = bookletWords(language);
  const line = (text: string | undefined) => (text === undefined ? "" : `<p>${escapeXml(typeset(text, language))}</p>\n`);
  return xhtmlPage({
    title,
    language,
    body:
      `<body>\n<section class="title" epub:type="titlepage">\n${line(publication.name)}<h1>${escapeXml(typeset(title, language))}</h1>\n${line(subtitle)}` +
      `<p>${linked(escapeXml(url), /^https?:/.test(url) ? url : undefined)}</p>\n` +
      `${line(leftOut > 0 ? words.leftOut(leftOut) : undefined)}${introduction === undefined ? "" : ownWords(introduction, language)}\n</section>\n</body>`,
  });
}

/** Files of a book as they are gathered. */
class Book {
  private readonly items: Item[] = [];
  private readonly files: Zippable = {};

  add(item: Item, content: string | Uint8Array): void {
    this.items.push(item);
    const bytes = typeof content === "string" ? strToU8(content) : content;
    // Images are compressed already.
    this.files[`EPUB/${item.href}`] = [bytes, { level: typeof content === "string" || item.type === "image/svg+xml" ? 6 : 0 }];
  }

  /** Items with these first, in this order; the spine follows the order of items. */
  inOrder(first: readonly string[]): Item[] {
    const rank = ({ id }: Item) => (first.includes(id) ? first.indexOf(id) : first.length);
    return this.items.toSorted((a, b) => rank(a) - rank(b));
  }

  /** Rule: OCF 3.3, 4.3: `mimetype` comes first, and is stored. */
  bind(opf: string): Uint8Array {
    return zipSync(
      {
        mimetype: [strToU8("application/epub+zip"), { level: 0 }],
        "META-INF/container.xml": strToU8(CONTAINER),
        "EPUB/package.opf": strToU8(opf),
        ...this.files,
      },
      { mtime: ARCHIVED_AT },
    );
  }
}
