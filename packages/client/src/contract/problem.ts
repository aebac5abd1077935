import * as z from "zod";

/** Every way the API says no. Stable: programs may rely on them. */
export const PROBLEM_CODES = [
  "bad-request",
  "unknown-parameter",
  "cursor-invalid",
  "not-found",
  "article-not-found",
  "section-not-found",
  "source-not-found",
  "subject-not-found",
  "series-not-found",
  "event-not-found",
  "dossier-not-found",
  "format-not-found",
  "issue-not-found",
  "newsletter-closed",
  "link-invalid",
  "link-expired",
  "link-used",
  "subscriber-gone",
  "too-many-requests",
  "mail-unavailable",
  "list-too-long",
  "list-empty",
  "not-permitted",
  "method-not-allowed",
  "not-acceptable",
  "payload-too-large",
  "uri-too-long",
  "unavailable",
  "internal",
] as const;

/** An answer that is not what was asked for. Rule: RFC 9457, `application/problem+json`. */
export const Problem = z
  .object({
    /** `{origin}/api/v1/docs#problem-{code}` */
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(PROBLEM_CODES).or(z.string()),
    detail: z.string().optional(),
    instance: z.string().optional(),
    /** With `bad-request`, `unknown-parameter` and `cursor-invalid`: each parameter at fault. */
    errors: z.array(z.object({ parameter: z.string(), expected: z.string() })).optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;
