import type { IncomingMessage } from "node:http";
import { callerName } from "./caller-name.ts";

/** Bytes of a request's body; the site takes short forms only. */
export const BODY_MAX_BYTES = 64 * 1024;

/** Headers the application must not see: they are answered here, or belong to the connection. */
const NOT_PASSED = new Set([
  "accept-encoding",
  "connection",
  "revue-caller",
  "content-length",
  "expect",
  "if-match",
  "if-modified-since",
  "if-none-match",
  "if-range",
  "if-unmodified-since",
  "keep-alive",
  "range",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "x-request-id",
]);

/**
 * The request as web standards have it. Its origin is the site's own, whatever `Host` said: answers are kept for all,
 * and a stranger must not choose the addresses written in them.
 */
export function webRequest(incoming: IncomingMessage, url: string, requestId: string, body?: Buffer): Request {
  const headers = new Headers({ "x-request-id": requestId });
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined && !NOT_PASSED.has(name)) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const method = incoming.method ?? "GET";
  if (method === "POST") headers.set("revue-caller", callerName(incoming));
  // The application answers GET; HEAD is the same without the body, which is dropped on the way out.
  return new Request(url, {
    method: method === "HEAD" ? "GET" : method,
    headers,
    ...(body !== undefined && body.length > 0 && { body: new Uint8Array(body) }),
  });
}

/** The body of a request, or undefined when it is too long. */
export async function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(incoming.headers["content-length"] ?? 0) > BODY_MAX_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
