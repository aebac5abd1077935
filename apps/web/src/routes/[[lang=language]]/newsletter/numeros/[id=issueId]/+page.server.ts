import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals: { api }, params }) => ({
  issue: await api.newsletter.issue(params.id).catch(refuse),
});
