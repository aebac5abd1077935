import { today, type ArticleItem } from "@revue/client";
import { languageOf } from "#lib/addresses.ts";
import type { LayoutServerLoad } from "./$types";

/** How many articles a page that says no offers instead. */
const OFFERED = 3;

export const load: LayoutServerLoad = async ({ locals: { api }, route, url }) => {
  const language = languageOf(url.pathname);
  // A page that says no must still be shown when the API is down: the masthead then does without it.
  const [publication, sections, offered] = await Promise.all([
    api.publication().catch(() => undefined),
    api.sections.list().catch(() => []),
    api.articles.list({ limit: OFFERED }).then(
      ({ items }) => items,
      (): ArticleItem[] => [],
    ),
  ]);
  return {
    language,
    publication,
    shelves: sections.filter(({ path }) => !path.includes("/")),
    offered,
    known: route.id !== null,
    today: today(Date.now(), publication?.timeZone ?? "Europe/Paris"),
  };
};
