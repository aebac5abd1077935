import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals: { api }, setHeaders, url }) => {
  // A mailing is no change of the collection that would make finished pages be made again.
  setHeaders({ "cache-control": "no-cache" });
  const cursor = url.searchParams.get("suite") ?? undefined;
  return { issues: await api.newsletter.issues({ cursor }).catch(refuse) };
};
