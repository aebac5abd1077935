import { escapeXml, legalXml } from "../xml/element.ts";

/** HTML as core and this package write it, as XML: elements without content are closed. */
export function toXhtml(html: string): string {
  // In what our writers give, ">" is escaped wherever it is not the end of a tag.
  return legalXml(html).replaceAll(/<(br|hr|img)((?:\s[^>]*)?)>/g, "<$1$2/>");
}

/** A whole page of a book. `head` and `body` are XML already. */
export function xhtmlPage({
  title,
  language,
  head = "",
  body,
}: {
  title: string;
  language: string;
  head?: string;
  body: string;
}): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n` +
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">\n` +
    `<head>\n<meta charset="UTF-8"/>\n<title>${escapeXml(title)}</title>\n` +
    `<link rel="stylesheet" type="text/css" href="style.css"/>\n${head}</head>\n${body}\n</html>\n`
  );
}
