/**
 * The address of a link as a body may hold it: http, https or mailto, absolute.
 *
 * @returns nothing for scripts, data, relative addresses without a base, and links inside the page
 */
export function safeHref(href: string | null | undefined, base?: string): string | undefined {
  const text = href?.trim() ?? "";
  if (text === "" || text.startsWith("#")) return undefined;
  const url = URL.parse(text, base);
  if (!url || !/^(?:https?|mailto):$/.test(url.protocol)) return undefined;
  if (url.protocol === "mailto:" && !/^mailto:[^\s@]+@/.test(url.href)) return undefined;
  return url.href.length > 2000 ? undefined : url.href;
}
