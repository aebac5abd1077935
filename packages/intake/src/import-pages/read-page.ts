import type { Speakers } from "../documents/tie-excerpts.ts";
import type { Draft } from "../draft/draft.ts";
import { decodePage } from "../charset/decode-page.ts";
import { readPlainText } from "../plain-text/read-plain-text.ts";
import { readSpipText } from "../spip-page/read-spip-text.ts";
import type { Page } from "./page.ts";

/** What one page gave. */
export type PageReading =
  | { kind: "article"; draft: Draft; template: "spip" | "text" | "extraction" }
  /** A page that is no article: a list, a form, an error. `why` is a code. */
  | { kind: "not-an-article"; why: string };

/** Reads a saved page, whatever template made it. */
export function readPage(page: Page, { speakers }: { speakers?: Speakers } = {}): PageReading {
  const { text } = decodePage(page.bytes, page.contentType);
  const isHtml = /html|xml/.test(page.contentType) || /<(?:html|body|!doctype)\b/i.test(text.slice(0, 2000));
  const reading = isHtml ? readHtmlPage(text) : readTextPage(text, speakers);
  if (reading.kind === "article") addProvenance(reading.draft, page);
  return reading;
}

function readHtmlPage(_html: string): PageReading {
  return { kind: "not-an-article", why: "html" };
}

function readTextPage(text: string, speakers: Speakers | undefined): PageReading {
  const spip = readSpipText(text, speakers ? { speakers } : {});
  if (spip) return { kind: "article", draft: spip, template: "spip" };
  const plain = readPlainText(text);
  return plain ? { kind: "article", draft: plain, template: "text" } : { kind: "not-an-article", why: "no-text" };
}

/** What the archive knows of a page that the page itself does not say. */
function addProvenance(draft: Draft, page: Page): void {
  // SPIP's own addresses: spip.php?article7212, article7212.html, and what people name their copies after them.
  const number = /(?:^|[^\p{L}])article[-_ ]?(\d{1,7})\b/u.exec(page.url ?? page.name)?.[1];
  if (number !== undefined && draft.legacy === undefined) draft.legacy = { spip: Number(number) };
  if (page.url !== undefined && draft.archivedUrl === undefined) draft.archivedUrl = page.url;
  if (page.capturedOn !== undefined && draft.capturedOn === undefined) draft.capturedOn = page.capturedOn;
}
