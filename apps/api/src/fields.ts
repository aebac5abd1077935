import * as z from "zod";

/** What no choice of fields leaves out: which article, and what its source allows. */
const ALWAYS: ReadonlySet<string> = new Set(["slug", "permission"]);

/** The parameter `fields` for answers of this shape: its top-level names. */
export function fieldsOf<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) {
  return z
    .array(z.enum(Object.keys(schema.shape) as (keyof Shape & string)[]))
    .min(1)
    .optional()
    .describe("Fields to give, separated by commas; `slug` and `permission` always come.");
}

/** Keeps the fields asked for; all of them when nobody asked. */
export function trim(answer: object, fields: readonly string[] | undefined): object {
  if (fields === undefined) return answer;
  return Object.fromEntries(Object.entries(answer).filter(([name]) => ALWAYS.has(name) || fields.includes(name)));
}
