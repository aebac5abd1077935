import type { InterfaceLanguage } from "@revue/client";

/**
 * The last touch to a page's HTML: its language, and without the marks Svelte leaves for a script that takes the page
 * over. None does here (`csr = false`), and they would be a tenth of what an article weighs. Text never holds "<!--":
 * "<" is written as an entity, and in JSON-LD as an escape.
 */
export function finishPage(html: string, language: InterfaceLanguage): string {
  return html.replace("%lang%", language).replaceAll(/<!--.*?-->/gsu, "");
}
