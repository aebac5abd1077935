import type { Path } from "./field-lines.ts";
import type { Fault } from "./fault.ts";

/**
 * A fault before its line is known. `at` is the field; lines are looked for only in files that have
 * faults, so that a good collection never pays for them.
 */
export type Draft = Pick<Fault, "file" | "code" | "expected" | "line"> & { at?: Path; found?: unknown };

/** Shows a value on one short line: its YAML kin, cut at 80 characters. */
export function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text;
}
