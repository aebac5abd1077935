import type * as z from "zod";
import type { Draft } from "./draft.ts";
import type { Path } from "./field-lines.ts";
import { nearest, orNearest } from "./nearest.ts";
import { unknownFields } from "./unknown-fields.ts";

type Issue = z.core.$ZodIssue;

/** Says in the editors' words what a schema has against a value: bad values, missing and unknown fields. */
export function shapeFaults(file: string, schema: z.core.$ZodType, value: unknown, issues: readonly Issue[]): Draft[] {
  const unknown = unknownFields(schema, value);
  const misspelled = new Set<string>();
  const faults: Draft[] = unknown.map(({ path, known }) => {
    const name = String(path.at(-1));
    const near = nearest(name, known);
    if (near !== undefined) misspelled.add([...path.slice(0, -1), near].join("/"));
    return { file, at: path, code: "unknown-field", expected: orNearest(`one of ${known.join(", ")}`, name, known) };
  });
  for (const issue of issues.flatMap(closest)) {
    const at = issue.path as Path;
    const found = valueAt(value, at);
    // The misspelled name already tells which field is missing: one slip, one fault.
    if (found === undefined && misspelled.has(at.join("/"))) continue;
    faults.push({ file, at, code: codeOf(issue, found), found, expected: expectation(issue) });
  }
  return faults;
}

function codeOf(issue: Issue, found: unknown): Draft["code"] {
  if (found === undefined && issue.code !== "custom") return "missing";
  return issue.code === "too_big" && issue.path.join() === "body" ? "too-big" : "bad-value";
}

/** Of a union that nothing fits, what the nearest member says; other issues as they are. */
function closest(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const depth = (issues: Issue[]) => Math.max(...issues.map(({ path }) => path.length));
  const absent = (issues: Issue[]) => issues.filter(({ code }) => code === "invalid_type").length;
  const [best] = [...issue.errors].sort((a, b) => absent(a) - absent(b) || depth(b) - depth(a));
  return (best ?? []).flatMap((inner) => closest({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** What was expected, as the end of "expected …". Our schemas' own messages are written that way. */
function expectation(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return ours(issue) ?? TYPES[issue.expected] ?? issue.expected;
    case "invalid_value":
      return orNearest(`one of ${issue.values.map(String).join(", ")}`, issue.input, issue.values.map(String));
    case "invalid_union":
      return "options" in issue && issue.options ? `one of ${issue.options.map(String).join(", ")}` : "another form";
    case "invalid_key":
      return issue.issues.map(expectation).join(", ");
    case "too_big":
      return `at most ${size(Number(issue.maximum), issue.origin)}`;
    case "too_small":
      return issue.origin === "string" && issue.minimum === 1
        ? "some text, or no field at all"
        : `at least ${size(Number(issue.minimum), issue.origin)}`;
    default:
      return issue.message;
  }
}

const TYPES: Record<string, string> = {
  string: "text (in quotes when it looks like a number)",
  number: "a number",
  int: "a whole number",
  array: "a list",
  tuple: "a list of two",
  object: "fields with names",
  record: "texts by language, such as fr: …",
};

/** The schema's own message, when it has one. */
function ours({ message }: Issue): string | undefined {
  return message.startsWith("Invalid ") ? undefined : message;
}

function size(bound: number, origin: string): string {
  const unit = origin === "string" ? " character" : origin === "array" ? " item" : "";
  return `${bound.toLocaleString("en")}${unit}${unit !== "" && bound > 1 ? "s" : ""}`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}
