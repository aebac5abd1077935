import type { PROBLEM_CODES, Problem } from "@revue/client";

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Each way of saying no: its status and its title, the same for every occurrence (RFC 9457, 3.1.3). */
export const PROBLEMS: Record<ProblemCode, { status: number; title: string; meaning: string }> = {
  "bad-request": {
    status: 400,
    title: "A parameter has a value it cannot have",
    meaning: "`errors` names each parameter at fault and says what was expected.",
  },
  "unknown-parameter": {
    status: 400,
    title: "A parameter does not exist",
    meaning: "Unknown parameters are refused by name rather than ignored: a misspelt filter would give the wrong list.",
  },
  "cursor-invalid": {
    status: 400,
    title: "The cursor cannot be used here",
    meaning: "A cursor comes from `next` of the same list, with the same filters and order; it is signed.",
  },
  "not-found": { status: 404, title: "There is nothing at this address", meaning: "The route does not exist." },
  "article-not-found": { status: 404, title: "There is no such article", meaning: "No article has this slug or number." },
  "section-not-found": { status: 404, title: "There is no such section", meaning: "No section has this path." },
  "source-not-found": { status: 404, title: "There is no such source", meaning: "No source has this slug." },
  "subject-not-found": { status: 404, title: "There is no such subject", meaning: "No subject has this slug." },
  "series-not-found": { status: 404, title: "There is no such series", meaning: "No series has this slug." },
  "event-not-found": { status: 404, title: "There is no such event", meaning: "No event has this slug." },
  "dossier-not-found": { status: 404, title: "There is no such dossier", meaning: "No dossier has this slug." },
  "format-not-found": {
    status: 404,
    title: "Articles do not come in this format",
    meaning: "The extension after the slug is none of the formats listed.",
  },
  "issue-not-found": { status: 404, title: "There is no such issue", meaning: "No issue of the newsletter has this id." },
  "newsletter-closed": {
    status: 404,
    title: "Subscription is not open here",
    meaning: "No mail goes out from this review. The feeds say the same things.",
  },
  "link-invalid": {
    status: 403,
    title: "The link was not made here",
    meaning: "The token is not ours, or for another purpose: part of it may have been lost in copying.",
  },
  "link-expired": { status: 410, title: "The link is too old", meaning: "Its time is over; ask for another mail." },
  "link-used": { status: 410, title: "The link was used before", meaning: "A confirmation works once; it is already done." },
  "subscriber-gone": { status: 410, title: "Nothing is kept any more", meaning: "The reader or the subscription was deleted." },
  "too-many-requests": {
    status: 429,
    title: "Too many mails were asked for",
    meaning: "Try again after the seconds that `Retry-After` gives.",
  },
  "mail-unavailable": {
    status: 503,
    title: "Mail cannot be sent just now",
    meaning: "Try again after the seconds that `Retry-After` gives.",
  },
  "list-too-long": {
    status: 400,
    title: "The list is too long for one document",
    meaning: "Narrow it by section, source, subject or days; `detail` says how long it is and how long it may be.",
  },
  "list-empty": {
    status: 404,
    title: "The list holds nothing to print",
    meaning: "No article passes the filters, or of none of them anything may be shown in a document.",
  },
  "not-permitted": {
    status: 403,
    title: "This may not be shown",
    meaning: "The source's rights allow nothing of the article to be shown, or the caller named a channel without the key.",
  },
  "method-not-allowed": {
    status: 405,
    title: "This address is read only",
    meaning: "`Allow` lists the methods that exist.",
  },
  "not-acceptable": {
    status: 406,
    title: "The answer does not come in a type that was accepted",
    meaning: "Ask for the format by its own address.",
  },
  "payload-too-large": { status: 413, title: "The request is too big", meaning: "Requests to this API have no body." },
  "uri-too-long": { status: 414, title: "The address is too long", meaning: "Addresses have at most 12,000 characters." },
  unavailable: {
    status: 503,
    title: "The collection cannot be read just now",
    meaning: "Try again after the seconds that `Retry-After` gives.",
  },
  internal: {
    status: 500,
    title: "Something went wrong on our side",
    meaning: "It has been logged under `requestId`.",
  },
};

/** Seconds after which an unavailable collection is worth asking for again. */
const RETRY_AFTER_SECONDS = 5;

export interface ProblemFacts {
  detail?: string;
  errors?: { parameter: string; expected: string }[];
  headers?: Record<string, string>;
}

/** Where a problem arose: what its body repeats. */
export interface ProblemPlace {
  origin?: string | undefined;
  /** Path of the request, as it came. */
  path: string;
  requestId: string;
}

/** The answer that says no. Rule: RFC 9457, `application/problem+json`. */
export function problem(place: ProblemPlace, code: ProblemCode, { detail, errors, headers }: ProblemFacts = {}): Response {
  const { status, title } = PROBLEMS[code];
  const body: Problem = {
    type: `${place.origin ?? ""}/api/v1/docs#problem-${code}`,
    title,
    status,
    code,
    ...(detail !== undefined && { detail }),
    instance: place.path,
    ...(errors !== undefined && { errors }),
    requestId: place.requestId,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...((code === "unavailable" || code === "mail-unavailable") && { "Retry-After": String(RETRY_AFTER_SECONDS) }),
      ...headers,
    },
  });
}
