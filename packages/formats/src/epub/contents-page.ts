import { escapeXml } from "../xml/element.ts";
import { xhtmlPage } from "./xhtml-page.ts";

/** A place in a book that its contents name. */
export interface Entry {
  href: string;
  title: string;
  language: string;
  children?: Entry[];
}

/** The page of contents and landmarks that readers and their devices navigate by. Rule: EPUB 3.3, 7. */
export function contentsPage({
  entries,
  title,
  language,
  start,
  read,
  cover,
}: {
  entries: Entry[];
  /** « Sommaire » */
  title: string;
  language: string;
  /** Where the text begins. */
  start: string;
  /** Whether the contents are a page one comes to in reading. */
  read: boolean;
  /** What the cover is called, when there is one. */
  cover: string | undefined;
}): string {
  const list = (several: readonly Entry[]): string =>
    `<ol>\n${several
      .map(({ href, title: name, language: own, children }) => {
        const lang = own === language ? "" : ` lang="${own}" xml:lang="${own}"`;
        return `<li><a href="${href}"${lang}>${escapeXml(name)}</a>${children && children.length > 0 ? list(children) : ""}</li>\n`;
      })
      .join("")}</ol>\n`;
  return xhtmlPage({
    title,
    language,
    body:
      `<body>\n<nav epub:type="toc" role="doc-toc" aria-labelledby="contents">\n<h1 id="contents">${escapeXml(title)}</h1>\n${list(entries)}</nav>\n` +
      `<nav epub:type="landmarks" aria-label="${escapeXml(title)}" hidden="hidden">\n<ol>\n` +
      `${cover === undefined ? "" : landmark("cover", "cover.xhtml", cover)}` +
      `${read ? landmark("toc", "contents.xhtml", title) : ""}${landmark("bodymatter", start, entries[0]?.title ?? title)}</ol>\n</nav>\n</body>`,
  });
}

const landmark = (type: string, href: string, name: string): string =>
  `<li><a epub:type="${type}" href="${href}">${escapeXml(name)}</a></li>\n`;
