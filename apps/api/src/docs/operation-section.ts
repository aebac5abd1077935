import type { DescribedOperation, JsonSchema } from "../openapi/document.ts";
import type { Example } from "../openapi/examples.ts";
import { codeBlock, described, inline, safe } from "./html.ts";
import { schemaWords, wide } from "./schema-words.ts";

/** One operation: what it does, what it takes, what it answers, and a request that can be tried. */
export function operationSection(
  { method, address }: { method: string; address: string },
  one: DescribedOperation,
  example: Example | undefined,
  base: string,
): string {
  const ok = one.responses["200"];
  const [type, content] = Object.entries(ok?.content ?? {})[0] ?? ["", undefined];
  const schema = content?.schema;
  return (
    `<section id="${safe(one.operationId)}"><h3>${inline(one.summary)}</h3>` +
    `<p class="address"><span class="method">${method.toUpperCase()}</span> <code>${safe(address)}</code></p>` +
    described(one.description) +
    parameterTable(one) +
    bodyWords(one) +
    `<p>Answers <code>${safe(type)}</code>${schema === undefined || schema.type === "string" ? "" : `: ${schemaWords(schema)}`}.</p>` +
    problemList(one) +
    (example === undefined ? "" : exampleBlock(one, example, base)) +
    `</section>`
  );
}

function parameterTable({ parameters }: DescribedOperation): string {
  if (parameters.length === 0) return "";
  const rows = parameters.map(
    ({ name, in: place, required, schema, description }) =>
      `<tr><th scope="row"><code>${safe(name)}</code></th><td>${inline(description ?? "")}</td>` +
      `<td>${listWords(schema)}</td><td>${place}${required ? ", required" : ""}</td></tr>`,
  );
  return wide(
    // The meaning comes first: on a narrow screen the rest is scrolled to.
    `<table><caption>Parameters</caption><thead><tr><th scope="col">Name</th><th scope="col">Meaning</th>` +
      `<th scope="col">Type</th><th scope="col">Where</th></tr></thead><tbody>${rows.join("")}</tbody></table>`,
  );
}

function bodyWords({ requestBody }: DescribedOperation): string {
  if (requestBody === undefined) return "";
  return `<p>Takes <code>application/json</code>: ${schemaWords(requestBody.content["application/json"].schema)}.</p>`;
}

/** In an address a list is one text. */
function listWords(schema: JsonSchema): string {
  return schemaWords(schema).replace(/^list of /, "comma-separated: ");
}

function problemList({ responses }: DescribedOperation): string {
  const codes = Object.values(responses).flatMap(({ content }) =>
    Object.keys(content?.["application/problem+json"]?.examples ?? {}),
  );
  return `<p>Problems: ${codes.map((code) => `<a href="#problem-${code}"><code>${code}</code></a>`).join(", ")}.</p>`;
}

function exampleBlock(one: DescribedOperation, { address, answer }: Example, base: string): string {
  const text = typeof answer === "string" ? answer : JSON.stringify(answer, null, 2);
  return (
    codeBlock(`curl '${base}${address}'`, `Request: ${one.summary}`) +
    `<details><summary>The answer</summary>${codeBlock(text, `Answer: ${one.summary}`)}</details>`
  );
}
