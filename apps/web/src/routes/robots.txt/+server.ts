import type { RequestHandler } from "./$types";

/** Everything may be read. Results of a search are no page of their own, and there is no end of them. */
export const GET: RequestHandler = ({ url: { origin } }) =>
  new Response(`User-agent: *\nDisallow: /recherche?\nDisallow: /en/recherche?\n\nSitemap: ${origin}/sitemap.xml\n`);
