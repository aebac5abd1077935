import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals: { api } }) => {
  const [dossiers, series] = await Promise.all([api.dossiers.list(), api.series.list()]).catch(refuse);
  return { dossiers, series };
};
