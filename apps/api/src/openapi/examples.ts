import type { Summary } from "@revue/core";
import type { Catalogue } from "../catalogue.ts";
import type { Operation } from "../operation.ts";

/** A request that this API answers, and its answer. */
export interface Example {
  /** Path and query. */
  address: string;
  path: Record<string, string>;
  query: Record<string, string>;
  /** Parsed when it is JSON, else text. */
  answer: unknown;
}

/** Longest example in text, in characters: enough to see the shape. */
const TEXT_MAX = 2_000;

/** Asks the API itself for an example of each operation, so that examples are never wrong. */
export async function liveExamples(
  operations: readonly Operation[],
  catalogue: Catalogue,
  newest: Summary | undefined,
  ask: (address: string) => Promise<Response>,
): Promise<Map<string, Example>> {
  const examples = new Map<string, Example>();
  for (const one of operations) {
    const below = one.example?.(catalogue, newest);
    if (typeof below !== "string") continue;
    const address = `/api/v1${below}`;
    const response = await ask(address);
    if (!response.ok) continue;
    const url = new URL(address, "http://example.invalid");
    examples.set(one.id, {
      address,
      path: pathParameters(`/api/v1${one.address}`, url.pathname),
      query: Object.fromEntries(url.searchParams),
      answer: exampleOf(one.answer.type, await response.text()),
    });
  }
  return examples;
}

function pathParameters(template: string, path: string): Record<string, string> {
  const pattern = template.replaceAll(".", "\\.").replaceAll(/\{(\w+)\}/g, "(?<$1>.+?)");
  return { ...new RegExp(`^${pattern}$`).exec(path)?.groups };
}

/** Of many lines of JSON the first stands for all. */
function exampleOf(type: string, text: string): unknown {
  if (type === "application/x-ndjson") return JSON.parse(text.split("\n", 1)[0] ?? "null");
  return type.endsWith("json") ? JSON.parse(text) : shortened(text);
}

function shortened(text: string): string {
  return text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX)}…` : text;
}
