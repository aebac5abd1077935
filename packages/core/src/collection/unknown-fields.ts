import type * as z from "zod";
import type { Path } from "./field-lines.ts";

/** A field that the schema does not have, with the names it has in that place. */
export interface UnknownField {
  path: Path;
  known: string[];
}

/**
 * Lists the fields of a value that its schema would drop in silence: mostly misspelled ones.
 *
 * Works on values that fit and on values that do not, so that every fault is told at once.
 */
export function unknownFields(schema: z.core.$ZodType, value: unknown): UnknownField[] {
  const found: UnknownField[] = [];
  walk([schema], value, [], found);
  return found;
}

function walk(schemas: readonly z.core.$ZodType[], value: unknown, path: Path, found: UnknownField[]): void {
  if (typeof value !== "object" || value === null) return;
  const shapes = schemas.flatMap((schema) => shapesOf(schema, value));
  if (Array.isArray(value)) {
    const items = shapes.flatMap((shape) => (shape.kind === "list" ? shape.items : []));
    if (items.length > 0) value.forEach((item, rank) => walk(items, item, [...path, rank], found));
    return;
  }
  const objects = shapes.flatMap((shape) => (shape.kind === "object" ? [shape.fields] : []));
  // A record takes any key: nothing to say about them, and its values are texts.
  if (objects.length === 0) return;
  for (const [key, inner] of Object.entries(value)) {
    const fields = objects.flatMap((fields) => (Object.hasOwn(fields, key) ? [fields[key] as z.core.$ZodType] : []));
    if (fields.length > 0) walk(fields, inner, [...path, key], found);
    else found.push({ path: [...path, key], known: objects.flatMap((fields) => Object.keys(fields)) });
  }
}

type Shape = { kind: "object"; fields: Record<string, z.core.$ZodType> } | { kind: "list"; items: readonly z.core.$ZodType[] };

/** The objects and lists a schema may stand for, given the value's discriminator when it has one. */
function shapesOf(schema: z.core.$ZodType, value: object): Shape[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return [{ kind: "object", fields: def.shape }];
    case "array":
      return [{ kind: "list", items: [def.element] }];
    case "tuple":
      return [{ kind: "list", items: def.items }];
    case "optional":
    case "default":
      return shapesOf(def.innerType, value);
    case "lazy":
      return shapesOf(def.getter(), value);
    case "union": {
      const shapes = def.options.flatMap((option) => shapesOf(option, value));
      const key = "discriminator" in def ? def.discriminator : undefined;
      if (typeof key !== "string") return shapes;
      const meant = shapes.filter((shape) => shape.kind === "object" && accepts(shape.fields[key], Reflect.get(value, key)));
      return meant.length > 0 ? meant : shapes;
    }
    default:
      return [];
  }
}

/** Whether a literal or an enum has this value. */
function accepts(schema: z.core.$ZodType | undefined, value: unknown): boolean {
  return schema?._zod.values?.has(value as z.core.util.Primitive) ?? false;
}
