import { error } from "@sveltejs/kit";
import type { Api, Localised, SearchFacets, Suggestion } from "@revue/client";
import { refuse } from "#lib/refuse.ts";
import { isBlank, queryOf, readChoice, type SearchChoice } from "#lib/search-choice.ts";
import type { PageServerLoad } from "./$types";

/** Articles on a page of results. */
const PAGE = 20;
/** Subjects named at the head of results. */
const NAMED = 4;
/** Of what examples are made. */
const EXAMPLES = 3;

export const load: PageServerLoad = async ({ locals: { api }, url, setHeaders }) => {
  const choice = readChoice(url.searchParams);
  if (choice.year !== undefined && !/^\d{4}$/.test(choice.year)) error(400, "bad-request");
  if (isBlank(choice)) return { choice, examples: await examplesOf(api) };
  const cursor = url.searchParams.get("suite") ?? undefined;
  const [answer, named] = await Promise.all([
    api.search({ ...queryOf(choice), explain: "on", limit: PAGE, ...(cursor !== undefined && { cursor }) }).catch(refuse),
    cursor === undefined ? namedBy(choice.q, api) : [],
  ]);
  // It may find more the next time.
  if (answer.isCut) setHeaders({ "cache-control": "no-store" });
  // Every link repeats the query: of one that was too long, what was read is enough.
  const isCutShort = answer.query.notes.some(({ code }) => code === "cut");
  return {
    choice: isCutShort ? { ...choice, q: answer.query.written } : choice,
    answer,
    named,
    names: await namesOf(choice, answer.facets, api),
    continued: cursor !== undefined,
  };
};

/** Subjects whose name begins with what is asked: the reader may have meant their page. */
async function namedBy(q: string, api: Api): Promise<Extract<Suggestion, { kind: "subject" }>[]> {
  if (q === "") return [];
  // Beside the results, not in their place: without it they are as good.
  const found = await api.suggest({ q, limit: 20 }).catch((): Suggestion[] => []);
  return found.filter((suggestion) => suggestion.kind === "subject").slice(0, NAMED);
}

/** The names of filters under which nothing was counted; a name that is none stays as it was asked for. */
async function namesOf(choice: SearchChoice, facets: SearchFacets, api: Api) {
  const find = {
    section: (path: string) => api.sections.find(path).then(({ name }) => name),
    source: (slug: string) => api.sources.find(slug).then(({ name }) => name),
    subject: (slug: string) => api.subjects.find(slug).then(({ subject }) => subject.name),
  };
  const names: Partial<Record<keyof typeof find, Localised | string>> = {};
  for (const facet of ["section", "source", "subject"] as const) {
    const key = choice[facet];
    if (key === undefined || facets[facet]?.some((value) => value.key === key) === true) continue;
    const name = await find[facet](key).catch(() => undefined);
    if (name !== undefined) names[facet] = name;
  }
  return names;
}

async function examplesOf(api: Api) {
  const [subjects, sources, years] = await Promise.all([
    api.subjects.list(),
    api.sources.list(),
    api.archive({ by: "year" }),
  ]).catch(refuse);
  return { subjects: most(subjects), sources: most(sources), years: years.items.map(({ period }) => period).slice(0, 1) };
}

const most = <T extends { articles: number }>(all: readonly T[]): T[] =>
  all.toSorted((a, b) => b.articles - a.articles).slice(0, EXAMPLES);
