import type { SearchQuery } from "@revue/client";

/** What a reader asks of the search, as its address says it. */
export interface SearchChoice {
  /** "" when only filters are asked for. */
  q: string;
  section?: string;
  source?: string;
  subject?: string;
  language?: string;
  /** "2008" */
  year?: string;
  /** By relevance when absent. */
  sort?: "newest" | "oldest";
  /** Recent articles are preferred when absent. */
  recent?: "off";
}

/** A filter of the search: what counts are given by. */
export type FilterName = "section" | "source" | "subject" | "language" | "year";
export const FILTER_NAMES = ["section", "source", "subject", "year", "language"] as const satisfies readonly FilterName[];

// The names in addresses, a public contract.
const PARAMETERS: Record<FilterName, string> = {
  section: "rubrique",
  source: "source",
  subject: "sujet",
  year: "annee",
  language: "langue",
};
const SORTS = { newest: "recents", oldest: "anciens" } as const;

/** Reads the address of a search; what it cannot say is left out. Values are for the API to judge. */
export function readChoice(parameters: URLSearchParams): SearchChoice {
  const choice: SearchChoice = { q: (parameters.get("q") ?? "").trim() };
  for (const name of FILTER_NAMES) {
    const value = parameters.get(PARAMETERS[name])?.trim();
    if (value) choice[name] = value;
  }
  const sort = (["newest", "oldest"] as const).find((name) => parameters.get("tri") === SORTS[name]);
  if (sort !== undefined) choice.sort = sort;
  if (parameters.get("recents") === "non") choice.recent = "off";
  return choice;
}

/** The parameters of a search's address, in one order for each choice: one search has one address. */
export function writeChoice(choice: SearchChoice): [name: string, value: string][] {
  const written: [string, string][] = [["q", choice.q]];
  for (const name of FILTER_NAMES) {
    const value = choice[name];
    if (value !== undefined) written.push([PARAMETERS[name], value]);
  }
  if (choice.sort !== undefined) written.push(["tri", SORTS[choice.sort]]);
  if (choice.recent === "off") written.push(["recents", "non"]);
  return written;
}

/** The address of a search, from the page that searches. */
export function searchAddress(page: string, choice: SearchChoice): string {
  return `${page}?${new URLSearchParams(writeChoice(choice))}`;
}

/** The same search with a filter, an order or other words; `undefined` takes a filter off. */
export function withChoice(
  choice: SearchChoice,
  change: { [Name in keyof SearchChoice]?: SearchChoice[Name] | undefined },
): SearchChoice {
  const changed = Object.entries({ ...choice, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(changed) as unknown as SearchChoice;
}

/** The same words without any filter. */
export const withoutFilters = (choice: SearchChoice): SearchChoice =>
  withChoice(choice, { section: undefined, source: undefined, subject: undefined, language: undefined, year: undefined });

/** Whether nothing at all is asked for. */
export const isBlank = (choice: SearchChoice): boolean =>
  choice.q === "" && FILTER_NAMES.every((name) => choice[name] === undefined);

/** What to ask the API for. */
export function queryOf({ q, year, ...rest }: SearchChoice): Omit<SearchQuery, "fields"> {
  return { ...(q !== "" && { q }), ...rest, ...(year !== undefined && { from: `${year}-01-01`, to: `${year}-12-31` }) };
}
