import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals: { api } }) => {
  const [years, months] = await Promise.all([api.archive({ by: "year" }), api.archive({ by: "month" })]).catch(refuse);
  return { years: years.items, months: months.items, total: years.total };
};
