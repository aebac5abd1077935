import type { Problem } from "./contract/index.ts";

/** Why there was no answer at all. */
export type Unanswered = "unreachable" | "timed-out" | "unreadable-answer";

/**
 * The one error of the client: the API said no, could not be reached, or was not understood.
 *
 * `code` is the problem's code ("article-not-found"), or one of `Unanswered`; `status` is the HTTP status,
 * absent when there was no answer. `cause` holds what lies beneath, for logs.
 */
export class ApiError extends Error {
  override name = "ApiError";
  readonly code: string;
  readonly status: number | undefined;
  readonly problem: Problem | undefined;
  readonly requestId: string | undefined;

  constructor(facts: { code: string; status?: number; problem?: Problem; requestId?: string; cause?: unknown; asked: string }) {
    super(`${facts.asked}: ${facts.problem?.title ?? facts.code}`, { cause: facts.cause });
    this.code = facts.code;
    this.status = facts.status;
    this.problem = facts.problem;
    this.requestId = facts.requestId ?? facts.problem?.requestId;
  }
}
