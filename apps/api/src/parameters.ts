import { type Result, fail, ok } from "@revue/core";
import * as z from "zod";
import { nearest } from "./nearest.ts";
import type { ProblemCode, ProblemFacts } from "./problem.ts";

export type Refusal = { code: ProblemCode } & ProblemFacts;

/**
 * Reads the query of an address with the schema that also publishes it.
 *
 * Strict on purpose: an unknown parameter, one given twice and a value of the wrong type are each refused
 * by name, all at once. The schema says how a value is written: a number in decimal digits, a list as
 * values joined by commas, anything else as it stands.
 */
export function readQuery<Shape extends z.ZodRawShape>(
  parameters: URLSearchParams,
  schema: z.ZodObject<Shape>,
): Result<z.output<z.ZodObject<Shape>>, Refusal> {
  const names = Object.keys(schema.shape);
  const given = [...new Set(parameters.keys())];
  const unknown = given.filter((name) => !names.includes(name));
  if (unknown.length > 0) return fail({ code: "unknown-parameter", errors: unknown.slice(0, 20).map(unknownName(names)) });

  const twice = given.filter((name) => parameters.getAll(name).length > 1);
  if (twice.length > 0) {
    return fail({ code: "bad-request", errors: twice.map((parameter) => ({ parameter, expected: "given once only" })) });
  }
  const values = Object.fromEntries(given.map((name) => [name, valueOf(parameters.get(name) ?? "", schema.shape[name])]));
  const read = schema.safeParse(values);
  if (read.success) return ok(read.data);
  const errors = new Map(read.error.issues.map((issue) => [String(issue.path[0]), expectation(issue)]));
  return fail({ code: "bad-request", errors: [...errors].map(([parameter, expected]) => ({ parameter, expected })) });
}

/** Names are repeated in the answer, so that they are cut: they may be anything. */
function unknownName(names: readonly string[]) {
  return (name: string) => {
    const near = nearest(name, names);
    const known = names.length === 0 ? "no parameter" : `one of ${names.join(", ")}`;
    return { parameter: printable(name), expected: near === undefined ? known : `${known} (did you mean ${near}?)` };
  };
}

function printable(name: string): string {
  return name.slice(0, 60).toWellFormed().replaceAll(/\p{C}/gu, "\uFFFD");
}

function valueOf(text: string, schema: unknown): unknown {
  const bare = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (bare instanceof z.ZodNumber) return /^\d{1,9}$/.test(text) ? Number(text) : text;
  if (bare instanceof z.ZodArray) return text.split(",");
  return text;
}

/** Says what a value should have been, from the rule that refused it; never repeats the value. */
export function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "number" || issue.expected === "int" ? "a whole number" : `a ${issue.expected}`;
    case "invalid_value":
      return `one of ${issue.values.join(", ")}`;
    case "too_small":
      return issue.origin === "string" ? `at least ${issue.minimum} characters` : `at least ${issue.minimum}`;
    case "too_big":
      return issue.origin === "string" ? `at most ${issue.maximum} characters` : `at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}
