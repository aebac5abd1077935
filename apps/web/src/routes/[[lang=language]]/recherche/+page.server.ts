import type { SubjectAnswer } from "@revue/client";
import { listing } from "#lib/listing.ts";
import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

/** Longer than any name: what a reader pastes by mistake is cut rather than refused. */
const QUERY_MAX = 200;

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const query = (url.searchParams.get("q") ?? "").trim().slice(0, QUERY_MAX);
  const [subjects, articles] = await Promise.all([query === "" ? [] : api.subjects.list().catch(refuse), listing(api, url)]);
  return { query, subjects: subjects.filter(({ subject }) => isNamed(subject, query)), listing: articles };
};

/** Whether a subject bears this name, or part of it, whatever its capitals and accents. */
function isNamed(subject: SubjectAnswer["subject"], query: string): boolean {
  const asked = bare(query);
  return [...Object.values(subject.name), ...subject.aliases].some((name) => bare(name).includes(asked));
}

function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
