import { localised } from "@revue/client";
import type { RequestHandler } from "./$types";

/** What the review is and how programs read it, for those that read a site before they use it. Form: llmstxt.org. */
export const GET: RequestHandler = async ({ locals: { api }, url: { origin } }) => {
  const { name, tagline, articles } = await api.publication();
  const body = `# ${name}

> ${localised(tagline, "en").text}

A press review: ${articles} ${articles === 1 ? "article" : "articles"} selected from other publications, each with its source, its dates and its licence.
Texts are kept as they were printed, mostly in French.

## Reading it by program

- [Articles](${origin}/api/v1/articles): lists with filters (section, source, subject, language, from, to) and cursors
- [Search](${origin}/api/v1/search?q=): words, phrases and fields, with counts, passages and explanations
- [One article](${origin}/api/v1/articles/{slug}): the text as far as its rights allow, with credit and licence; also as .md, .txt, .html, .jsonld, .ninjs.json, .ris, .bib, .csl.json, .pdf, .epub
- [Citations](${origin}/api/v1/articles/{slug}/citations): references in ISO 690, APA, Chicago and Vancouver style; of a whole list at ${origin}/api/v1/articles.ris (.bib, .csl.json), with the filters of the list
- [Dossiers](${origin}/api/v1/dossiers), [events](${origin}/api/v1/events) and [claims](${origin}/api/v1/claims?disputed=true): what is established, how surely and by which source, and where sources disagree; one dossier or event also as .jsonld, .pdf, .epub, an event and a series as .ics, a series as .csv
- [Feeds](${origin}/flux.opml): Atom, RSS and JSON Feed of every list, at {page}/feed.atom, {page}/feed.rss, {page}/feed.json
- [Changes](${origin}/api/v1/changes): what was added, changed or removed since a day
- [Export](${origin}/api/v1/export.ndjson): the whole collection, one article a line
- [Documentation](${origin}/api/v1/docs)
- [OpenAPI 3.1 description](${origin}/api/v1/openapi.json)

## Rules

- Every answer names for each article what may be shown, under which licence and with which credit (\`permission\`). Give the credit and the link to the source.
- Texts belong to their authors and publishers. Where \`permission.show\` is not \`full\`, do not reconstruct the text from elsewhere.
- Keep \`publishedOn\` (by the source), \`selection.on\` (by the review) and quotations, with their speaker and document, apart.
`;
  return new Response(body, { headers: { "content-type": "text/plain; charset=utf-8" } });
};
