import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

/** An article's card, to be framed by other sites: what a list shows of it. */
export const load: PageServerLoad = async ({ locals: { api }, params }) => ({
  article: await api.articles.find(params.slug, { body: ["tree"] }).catch(refuse),
});
