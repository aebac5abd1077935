import { randomUUID } from "node:crypto";

/** Names a request: the name it came with when that is a plain token, else a fresh one. */
export function requestId(request: Request): string {
  const given = request.headers.get("x-request-id");
  return given !== null && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}
