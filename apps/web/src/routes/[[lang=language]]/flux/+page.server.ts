import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

/** Every list that can be followed and is not empty. */
export const load: PageServerLoad = async ({ locals: { api } }) => {
  const [sections, sources, subjects, dossiers] = await Promise.all([
    api.sections.list(),
    api.sources.list(),
    api.subjects.list(),
    api.dossiers.list(),
  ]).catch(refuse);
  return {
    sections: sections.filter(({ articles }) => articles > 0),
    sources: sources.filter(({ articles }) => articles > 0),
    subjects: subjects.filter(({ articles }) => articles > 0),
    dossiers: dossiers.filter(({ total }) => total > 0),
  };
};
