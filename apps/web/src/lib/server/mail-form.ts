import { ApiError } from "@revue/client";
import { fail, type ActionFailure } from "@sveltejs/kit";

/** The token of a link in a mail, as the pages of the newsletter carry it. */
export const tokenOf = (url: URL): string => url.searchParams.get("jeton") ?? "";

/** Keeps a page that answers to a token out of every memory. */
export const PRIVATE = { "cache-control": "no-store" };

/** Why the API would not: the page says it in a sentence of its own, with the fields as they were given. */
export interface FormProblem {
  problem: string;
  email?: string;
}

/** What a form answers when the API refuses; a bug, or an API that cannot be reached, goes on as one. */
export function asProblem(cause: unknown, given: Omit<FormProblem, "problem"> = {}): ActionFailure<FormProblem> {
  if (!(cause instanceof ApiError) || cause.status === undefined || cause.status === 500) throw cause;
  return fail(cause.status, { problem: cause.code, ...given });
}

/** A field of a form as text. */
export function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
