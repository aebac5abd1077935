import type { Speakers } from "../documents/tie-excerpts.ts";
import type { Draft } from "../draft/draft.ts";
import { decodePage } from "../charset/decode-page.ts";
import { parsePage } from "../html/parse-page.ts";
import { readHtml } from "../html/read-html.ts";
import { readPlainText } from "../plain-text/read-plain-text.ts";
import { isSpip, readSpipHtml, spipNumber } from "../spip-page/read-spip-html.ts";
import { readSpipText } from "../spip-page/read-spip-text.ts";
import type { Page } from "./page.ts";

/** What one page gave. */
export type PageReading =
  | { kind: "article"; draft: Draft; template: "spip" | "text" | "extraction" }
  /** A page that is no article: a list, a form, an error. `why` is a code. */
  | { kind: "not-an-article"; why: string };

/** Reads a saved page, whatever template made it. */
export function readPage(page: Page, context: { speakers?: Speakers; timeZone?: string } = {}): PageReading {
  const { text } = decodePage(page.bytes, page.contentType);
  const isHtml = /html|xml/.test(page.contentType) || /<(?:html|body|!doctype)\b/i.test(text.slice(0, 2000));
  const reading = isHtml ? readHtmlPage(text, page, context) : readTextPage(text, context.speakers);
  if (reading.kind === "article") addProvenance(reading.draft, page);
  return reading;
}

function readHtmlPage(html: string, page: Page, { speakers, timeZone }: { speakers?: Speakers; timeZone?: string }): PageReading {
  const parsed = parsePage(html, page.url);
  if (!parsed.ok) return { kind: "not-an-article", why: parsed.failure.code };
  const number = isSpip(parsed.value) ? spipNumber(parsed.value) : undefined;
  const spip = isSpip(parsed.value) ? readSpipHtml(parsed.value, { url: page.url, ...(speakers && { speakers }) }) : undefined;
  const read = spip ? undefined : readHtml(html, { url: page.url, timeZone, readOn: page.capturedOn, speakers });
  if (read?.kind === "refused") return { kind: "not-an-article", why: read.why };
  const draft = spip ?? (read as { draft: Draft }).draft;
  if (number !== undefined) draft.legacy = { spip: number };
  return { kind: "article", draft, template: spip ? "spip" : "extraction" };
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
