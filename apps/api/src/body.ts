import { type Result, fail, ok } from "@revue/core";
import type * as z from "zod";
import { expectation, type Refusal } from "./parameters.ts";

const wrong = (parameter: string, expected: string): { ok: false; failure: Refusal } =>
  fail({ code: "bad-request", errors: [{ parameter, expected }] });

/**
 * Reads what was handed over with the schema that also publishes it. Every fault is named by its place, "topic.name"; a value
 * is never repeated, since it may be somebody's address.
 */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<Result<z.output<Schema>, Refusal>> {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get("content-type") ?? "")) {
    return wrong("body", "JSON, with Content-Type: application/json");
  }
  let given: unknown;
  try {
    given = await request.json();
  } catch {
    return wrong("body", "JSON that can be read");
  }
  const read = schema.safeParse(given);
  if (read.success) return ok(read.data);
  const errors = new Map(read.error.issues.map((issue) => [issue.path.join(".") || "body", expectation(issue)]));
  return fail({ code: "bad-request", errors: [...errors].map(([parameter, expected]) => ({ parameter, expected })) });
}
