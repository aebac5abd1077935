import type * as z from "zod";
import type { Draft } from "./draft.ts";
import { readYaml } from "./read-yaml.ts";
import { shapeFaults } from "./shape-faults.ts";
import { valueFaults } from "./text-faults.ts";

/** A record; or everything that is wrong with it, and the fields that can be read all the same. */
export type Reading<T> = { record: T } | { faults: Draft[]; rest?: Rest<T> };
export type Rest<T> = { [Field in keyof T]?: T[Field] | undefined };

/**
 * Understands the YAML of one record.
 *
 * @param from.given fields that the file's place or another part of it gives; the YAML must not repeat them
 * @param from.yamlLine the file's line on which the YAML begins
 */
export function readRecord<T>(
  schema: z.ZodType<T>,
  from: { file: string; yaml: string; yamlLine?: number; given?: Record<string, string> },
): { record: T } | { faults: Draft[] } {
  const { file, yaml, yamlLine = 1, given = {} } = from;
  const data = readYaml(yaml);
  if (!data.ok) {
    const { reason, line } = data.failure;
    return {
      faults: [{ file, code: "bad-yaml", expected: `YAML: ${reason}`, ...(line !== undefined && { line: line + yamlLine - 1 }) }],
    };
  }
  if (data.value === undefined) return { faults: [{ file, code: "missing", expected: "some YAML: nothing is written there" }] };
  const value = isRecord(data.value) ? { ...data.value, ...given } : data.value;
  const repeated = Object.keys(given).flatMap((name): Draft[] =>
    isRecord(data.value) && Object.hasOwn(data.value, name)
      ? [{ file, at: [name], code: "unknown-field", expected: GIVEN[name] ?? "no such field" }]
      : [],
  );
  const parsed = schema.safeParse(value, { reportInput: true });
  const escaped = yaml.includes("\\") ? valueFaults(file, data.value) : [];
  const faults = [...repeated, ...escaped, ...shapeFaults(file, schema, value, parsed.error?.issues ?? [])];
  return parsed.success && faults.length === 0 ? { record: parsed.data } : { faults };
}

const GIVEN: Record<string, string> = {
  slug: "no slug: the file's name is the slug",
  body: "no body among the fields: the text stands below the second ---",
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
