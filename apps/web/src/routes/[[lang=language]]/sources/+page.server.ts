import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals: { api } }) => {
  const sources = await api.sources.list().catch(refuse);
  return { sources: sources.toSorted((a, b) => a.name.localeCompare(b.name, "fr")) };
};
