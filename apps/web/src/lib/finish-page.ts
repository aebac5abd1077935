import type { InterfaceLanguage } from "@revue/client";

/** Elements that stand on lines of their own, or are not shown: a space before or after their tags is drawn by no browser. */
const APART =
  "!doctype|html|head|meta|link|title|script|body|header|footer|main|nav|section|article|aside|div|p|h[1-6]|ul|ol|li|dl|dt|dd|" +
  "figure|figcaption|blockquote|hr|br|table|caption|thead|tbody|tr|th|td|form|search|fieldset|details|summary|g|path|circle|rect|text";
const SPACE_BEFORE = new RegExp(`>\\s+(</?(?:${APART})[\\s/>])`, "giu");
const SPACE_AFTER = new RegExp(`(</?(?:${APART})(?:\\s[^<>]*)?>)\\s+<`, "giu");

/**
 * The last touch to a page's HTML: its language, and without the marks Svelte leaves for a script that takes the page
 * over, nor the spaces between tags that nobody sees. No script takes over here (`csr = false`), and together they would be
 * a tenth of what an article weighs. Text never holds "<!--": "<" is written as an entity, and in JSON-LD as an escape.
 */
export function finishPage(html: string, language: InterfaceLanguage): string {
  return html
    .replace("%lang%", language)
    .replaceAll(/<!--.*?-->/gsu, "")
    .replaceAll(SPACE_BEFORE, ">$1")
    .replaceAll(SPACE_AFTER, "$1<");
}
