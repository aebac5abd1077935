import * as z from "zod";
import type { JsonSchema } from "./document.ts";

/**
 * Writes zod schemas as JSON Schema for one document: those that have a name (`.meta({ id })`) stand once among
 * the components and are pointed to.
 */
export class SchemaBook {
  readonly components: Record<string, JsonSchema> = {};

  /** The schema of what comes out: defaults are filled in, so that fields that have one are always there. */
  write(schema: z.ZodType): JsonSchema {
    const written = z.toJSONSchema(schema, {
      io: "output",
      override: ({ jsonSchema }) => simplify(jsonSchema as JsonSchema),
    }) as JsonSchema;
    const { $schema: _dialect, $defs = {}, ...rest } = written as JsonSchema & { $defs?: Record<string, JsonSchema> };
    for (const [name, schema] of Object.entries($defs)) {
      if (!isNameless(name)) this.components[name] = pointed(schema, $defs) as JsonSchema;
    }
    return pointed(rest, $defs) as JsonSchema;
  }
}

/** Leaves out what says nothing to a reader of the contract, or would forbid adding a field later. */
function simplify(schema: JsonSchema): void {
  if (schema.additionalProperties === false) delete schema.additionalProperties;
  // The pattern repeats the format, at twenty times its length.
  if (schema.format === "date" || schema.format === "date-time" || schema.format === "uri") delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

/** Zod numbers what is pointed to without having a name: `__schema0`. */
function isNameless(name: string): boolean {
  return name.startsWith("__schema");
}

/**
 * Turns every pointer to a named definition into one to the document's components, and puts what has no name where
 * it is pointed to. That ends, since recursion goes through named schemas.
 */
function pointed(value: unknown, definitions: Readonly<Record<string, JsonSchema>>): unknown {
  if (Array.isArray(value)) return value.map((inner) => pointed(inner, definitions));
  if (typeof value !== "object" || value === null) return value;
  const { $ref, ...rest } = value as JsonSchema;
  const inside = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, pointed(inner, definitions)]));
  if (typeof $ref !== "string") return inside;
  const name = $ref.replace("#/$defs/", "");
  if (isNameless(name)) return { ...(pointed(definitions[name], definitions) as JsonSchema), ...inside };
  return { $ref: `#/components/schemas/${name}`, ...inside };
}
