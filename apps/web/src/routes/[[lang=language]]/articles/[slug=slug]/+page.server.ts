import type { Api, ArticleAnswer, ImageAnswer } from "@revue/client";
import { languageOf } from "#lib/addresses.ts";
import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals: { api }, params, url }) => {
  const [article, context, structured, citations] = await Promise.all([
    api.articles.find(params.slug, { body: ["tree"] }),
    api.articles.context(params.slug),
    api.articles.format(params.slug, "jsonld"),
    api.articles.citations(params.slug, { interface: languageOf(url.pathname) }),
  ]).catch(refuse);
  return { article, context, structured, citations, emblem: await emblemFor(article, api) };
};

/** For an article without an image of its own, its source's, else its section's. A page without one is still a page. */
async function emblemFor(article: ArticleAnswer, api: Api): Promise<ImageAnswer | undefined> {
  if (article.image) return undefined;
  const source = await api.sources.find(article.source.slug).catch(() => undefined);
  if (source?.image) return source.image;
  const section = await api.sections.find(article.section.path).catch(() => undefined);
  return section?.image;
}
