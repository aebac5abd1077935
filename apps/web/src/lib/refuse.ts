import { ApiError } from "@revue/client";
import { error } from "@sveltejs/kit";

/**
 * Turns the API's no into the page's: what it does not have is a 404 here too, what it does not understand a 400, and
 * when it cannot answer the page says 503. Anything else is a bug and goes on as one.
 */
export function refuse(cause: unknown): never {
  if (!(cause instanceof ApiError)) throw cause;
  if (cause.status === 404) error(404, cause.code);
  if (cause.status !== undefined && cause.status < 500) error(400, cause.code);
  if (cause.status === undefined || cause.status === 503) error(503, "unavailable");
  throw cause;
}
