import { INTERFACE_LANGUAGES, type Api } from "@revue/client";
import { inLanguage } from "#lib/addresses.ts";
import { escaped } from "./xml.ts";

/** One page of the site: its French address, root-relative, and when its content last changed, if that is known. */
export interface Entry {
  path: string;
  changedAt?: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/**
 * A site map, each page under its address in each language, with the others as alternates.
 * Rules: sitemaps.org protocol 0.9, at most 50,000 addresses; `xhtml:link` as Google documents it, 2011.
 */
export function siteMap(origin: string, entries: readonly Entry[]): Response {
  const urls = entries.flatMap(({ path, changedAt }) => {
    const addresses = INTERFACE_LANGUAGES.map((language) => ({
      language: language as string,
      href: origin + inLanguage(path, language),
    }));
    const alternates = [...addresses, { language: "x-default", href: origin + path }]
      .map(({ language, href }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(href)}"/>`)
      .join("");
    const changed = changedAt === undefined ? "" : `<lastmod>${changedAt}</lastmod>`;
    return addresses.map(({ href }) => `<url><loc>${escaped(href)}</loc>${changed}${alternates}</url>\n`);
  });
  return xml(`${HEAD}<urlset xmlns="${NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join("")}</urlset>\n`);
}

/** A list of site maps, by their addresses. */
export function siteMapIndex(addresses: readonly string[]): Response {
  const maps = addresses.map((address) => `<sitemap><loc>${escaped(address)}</loc></sitemap>\n`);
  return xml(`${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${maps.join("")}</sitemapindex>\n`);
}

/** Articles, all or those of a month ("2008-03"), oldest first. */
export async function articleEntries(api: Api, month?: string): Promise<Entry[]> {
  // Days are compared as text: the 31st is the last of any month.
  const within = month === undefined ? {} : { from: `${month}-01`, to: lastDay(month) };
  const entries: Entry[] = [];
  for await (const { slug, changedAt } of api.articles.each({ ...within, sort: "oldest", limit: 200, fields: ["changedAt"] })) {
    entries.push({ path: `/articles/${slug}`, changedAt });
  }
  return entries;
}

function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

const xml = (body: string) => new Response(body, { headers: { "content-type": "application/xml; charset=utf-8" } });
