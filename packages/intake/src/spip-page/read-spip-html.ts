import type { Block } from "@revue/core";
import type { Draft } from "../draft/draft.ts";
import { blocksOf } from "../html/blocks-of.ts";
import { safeHref } from "../html/safe-href.ts";
import { lineOf } from "../html/text-of.ts";
import { readSpipBlocks, type SpipContext } from "./read-spip-blocks.ts";

const TEXT = ".texte, .article-texte, #texte, .crayon.article-texte";

/** Whether a page was made by SPIP: it says so, or its links do. */
export function isSpip(document: Document): boolean {
  const generator = document.querySelector("meta[name='generator' i]")?.getAttribute("content") ?? "";
  return (
    /^SPIP\b/i.test(generator) ||
    document.querySelector(
      "a[href*='spip.php?article'], a[href*='spip.php?rubrique'], a[href*='article.php3?id_article'], a.spip_out, a.spip_in, p.spip, .spip_logos, .spip_logo",
    ) !== null
  );
}

/**
 * Reads a page of a SPIP press review: path, source, « sélectionné par », logo, text, postscript, tools.
 *
 * @param url the page's own address, against which its links are read
 * @returns nothing when the page is not laid out so; it is then read as any other
 */
export function readSpipHtml(
  document: Document,
  { url, ...context }: SpipContext & { url?: string | undefined } = {},
): Draft | undefined {
  for (const element of document.querySelectorAll("script, style, noscript")) element.remove();
  const marked = [...document.querySelectorAll(TEXT)].find((element) => (element.textContent ?? "").trim().length > 40);
  const text = marked && [...blocksOf(marked), ...afterText(document)];
  const draft = readSpipBlocks(blocksOf(document.body), { ...context, ...(text && { text }) });
  if (!draft) return undefined;
  readSourceLink(draft, document, url);
  readLogo(draft, document, url);
  return draft;
}

/** The number of the article, as the page's own links give it. */
export function spipNumber(document: Document): number | undefined {
  const links =
    "link[rel='canonical'], a[href*='page=imprimer'], a[href*='page=forum'], a[href*='id_article='], link[rel='shortlink']";
  for (const link of document.querySelectorAll(links)) {
    const number = /(?:[?&]article|id_article=)(\d{1,7})\b/.exec(link.getAttribute("href") ?? "")?.[1];
    if (number !== undefined) return Number(number);
  }
  return undefined;
}

/** SPIP prints the postscript and the notes after the text. */
function afterText(document: Document): Block[] {
  return [...document.querySelectorAll(".ps, .article-ps, .notes, #notes")].flatMap((element) => blocksOf(element));
}

/** The source's name is often a link: to its site, or to the article there. */
function readSourceLink(draft: Draft, document: Document, url: string | undefined): void {
  for (const link of document.querySelectorAll("a[href]")) {
    const words = lineOf(link);
    const href = safeHref(link.getAttribute("href"), url);
    if (href === undefined || !href.startsWith("http") || words === undefined) continue;
    const isSeeOnline = /^voir en ligne/i.test(lineOf(link.parentElement) ?? "");
    if (words !== draft.sourceName && !isSeeOnline) continue;
    const address = new URL(href);
    if (url !== undefined && address.hostname === new URL(url).hostname) continue;
    draft.sourceUrl ??= `${address.origin}/`;
    if (address.pathname !== "/" || address.search !== "") draft.originalUrl ??= href;
    draft.sourceName ??= words;
  }
}

function readLogo(draft: Draft, document: Document, url: string | undefined): void {
  const image = document.querySelector("img.spip_logos, img.spip_logo, .spip_logos img, .logo-article img, #logo-article img");
  const src = URL.parse(image?.getAttribute("src") ?? "", url)?.href;
  if (src === undefined || !/^https?:/.test(src)) return;
  const alternative = image?.getAttribute("alt")?.trim();
  draft.image = { url: src, ...(alternative !== undefined && alternative !== "" && { alternative }) };
}
