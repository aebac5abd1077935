import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

/** The lead and what stands beside it. */
const FRONT = 6;
/** Newest of each section. */
const EACH = 3;
/** Subjects met most, and sources. */
const SUBJECTS = 24;
const SOURCES = 12;

export const load: PageServerLoad = async ({ locals: { api }, parent }) => {
  const [latest, sections, subjects, sources, years] = await Promise.all([
    api.articles.list({ limit: FRONT }),
    api.sections.list(),
    api.subjects.list(),
    api.sources.list(),
    api.archive({ by: "year" }),
  ]).catch(refuse);
  const { shelves } = await parent();
  const shown = new Set(latest.items.map(({ slug }) => slug));
  const stacks = await Promise.all(
    shelves.map(async (shelf) => {
      // What the front already shows is not shown twice: a small collection would repeat itself.
      const { items } = await api.articles.list({ section: shelf.path, limit: FRONT + EACH }).catch(refuse);
      return { shelf, articles: items.filter(({ slug }) => !shown.has(slug)).slice(0, EACH) };
    }),
  );
  return {
    lead: latest.items[0],
    latest: latest.items.slice(1),
    stacks: stacks.filter(({ articles }) => articles.length > 0),
    sections,
    subjects: subjects.toSorted((a, b) => b.articles - a.articles).slice(0, SUBJECTS),
    sources: sources.toSorted((a, b) => b.articles - a.articles).slice(0, SOURCES),
    years: years.items,
  };
};
