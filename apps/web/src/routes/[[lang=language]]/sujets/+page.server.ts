import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals: { api } }) => ({ subjects: await api.subjects.list().catch(refuse) });
