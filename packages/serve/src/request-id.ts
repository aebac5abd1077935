import { randomUUID } from "node:crypto";

/** Names a request in logs and answers: the name it came with when that is a plain token, else a fresh one. */
export function requestId(given: string | string[] | undefined): string {
  return typeof given === "string" && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}
