import type { JsonSchema } from "../openapi/document.ts";
import { inline, safe } from "./html.ts";

/** Says a schema's type in a few words, with links to the named ones. */
export function schemaWords(schema: JsonSchema): string {
  if (typeof schema.$ref === "string") {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
    return `<a href="#schema-${safe(name)}">${safe(name)}</a>`;
  }
  if ("const" in schema) return `<code>${safe(JSON.stringify(schema.const))}</code>`;
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => `<code>${safe(String(value))}</code>`).join(" or ");
  const choices = schema.oneOf ?? schema.anyOf;
  if (Array.isArray(choices)) return (choices as JsonSchema[]).map(schemaWords).join(" or ");
  if (schema.type === "array") {
    if (Array.isArray(schema.prefixItems)) return `[${(schema.prefixItems as JsonSchema[]).map(schemaWords).join(", ")}]`;
    return `list of ${schemaWords((schema.items ?? {}) as JsonSchema)}`;
  }
  if (schema.type === "object") return objectWords(schema);
  return [safe(String(schema.format ?? schema.type ?? "anything")), ...bounds(schema)].join(", ");
}

function objectWords(schema: JsonSchema): string {
  const properties = schema.properties as Record<string, JsonSchema> | undefined;
  if (properties === undefined) {
    const values = schema.additionalProperties;
    return typeof values === "object" ? `object of ${schemaWords(values as JsonSchema)}` : "object";
  }
  const required = new Set(schema.required as string[] | undefined);
  const inside = Object.entries(properties).map(
    ([name, one]) => `<code>${safe(name)}${required.has(name) ? "" : "?"}</code>: ${schemaWords(one)}`,
  );
  return `{ ${inside.join("; ")} }`;
}

function bounds(schema: JsonSchema): string[] {
  const words: string[] = [];
  if (typeof schema.minimum === "number") words.push(`at least ${schema.minimum}`);
  if (typeof schema.maximum === "number") words.push(`at most ${schema.maximum}`);
  if (typeof schema.maxLength === "number") words.push(`at most ${schema.maxLength} characters`);
  return words;
}

/** A named schema: its fields in a table when it has some, else its words. */
export function schemaSection(name: string, schema: JsonSchema): string {
  const properties = schema.properties as Record<string, JsonSchema> | undefined;
  const required = new Set(schema.required as string[] | undefined);
  const rows = Object.entries(properties ?? {}).map(
    ([field, one]) =>
      `<tr><th scope="row"><code>${safe(field)}</code></th><td>${schemaWords(one)}</td>` +
      `<td>${required.has(field) ? "always" : "when known"}</td><td>${inline(String(one.description ?? ""))}</td></tr>`,
  );
  const table =
    `<table><thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Present</th>` +
    `<th scope="col">What it is</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const pattern = typeof schema.pattern === "string" ? `<p>Pattern: <code>${safe(schema.pattern)}</code></p>` : "";
  return (
    `<section id="schema-${safe(name)}"><h3>${safe(name)}</h3>` +
    (properties === undefined ? `<p>${schemaWords(schema)}</p>${pattern}` : wide(table)) +
    `</section>`
  );
}

/** A table that scrolls by itself on a narrow screen. */
export function wide(table: string): string {
  return `<div class="wide" tabindex="0">${table}</div>`;
}
