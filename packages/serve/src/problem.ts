import { STATUS_CODES } from "node:http";

/** The ways the server itself says no, before or instead of the application. The codes are those of the API. */
export const REFUSALS = {
  "bad-request": 400,
  "method-not-allowed": 405,
  "not-acceptable": 406,
  "request-timeout": 408,
  "payload-too-large": 413,
  "uri-too-long": 414,
  "headers-too-large": 431,
  internal: 500,
  unavailable: 503,
} as const;
export type Refusal = keyof typeof REFUSALS;

/**
 * The body of a refusal. Rule: RFC 9457, `application/problem+json`; `about:blank` because the status says it all.
 *
 * @param requestId absent when the request could not be read far enough to have one
 */
export function problemBody(code: Refusal, requestId?: string): string {
  const status = REFUSALS[code];
  return JSON.stringify({
    type: "about:blank",
    title: STATUS_CODES[status],
    status,
    code,
    ...(requestId !== undefined && { requestId }),
  });
}

/** The same as an answer, for what speaks in web standards. */
export function refuse(code: Refusal, requestId: string, headers: Record<string, string> = {}): Response {
  return new Response(problemBody(code, requestId), {
    status: REFUSALS[code],
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });
}
