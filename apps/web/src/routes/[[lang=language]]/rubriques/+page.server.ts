import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals: { api } }) => ({ sections: await api.sections.list().catch(refuse) });
