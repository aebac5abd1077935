import { fail, ok, type Result } from "@revue/core";

const TRACKING =
  /^(?:utm_\w+|at_(?:medium|campaign|custom\d|format|recipient_id)|xtor|xts|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_openstat|cmpid|ns_\w+|ref_?src|s_cid|wt\.\w+|icid|smid|feature|CMP)$/i;

/**
 * Gives the address shared by every copy of one article.
 *
 * Drops the fragment, the scheme's "s", "www." and "m.", a slash at the end, and the parameters that only measure traffic;
 * sorts the rest. Does not fetch, so two addresses joined by a redirect stay different. A key for comparing, never an
 * address to open.
 *
 * @returns `not-a-url` when the text is no absolute URL, `not-web` when its scheme is neither http nor https
 */
export function canonicalUrl(
  text: string,
): Result<string, { code: "not-a-url"; text: string } | { code: "not-web"; scheme: string }> {
  const url = URL.parse(text.trim());
  if (!url) return fail({ code: "not-a-url", text });
  if (!/^https?:$/.test(url.protocol)) return fail({ code: "not-web", scheme: url.protocol });
  const names = Array.from(url.searchParams.keys());
  for (const name of names) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const host = url.host.replace(/^(?:www\d?|m|amp)\./, "");
  const path = url.pathname.replace(/\/+$/, "").replace(/\/(?:index|default)\.(?:html?|php)$/, "");
  return ok(`${host}${path}${url.search}`);
}
