import { createHash } from "node:crypto";
import type { Article } from "../article/article.ts";

/**
 * Names one state of an article: SHA-256 of its canonical JSON (keys in alphabetical order), in hexadecimal.
 *
 * Two records that differ only in the order of their keys have the same digest.
 */
export function articleDigest(article: Article): string {
  return createHash("sha256")
    .update(JSON.stringify(canonical(article)))
    .digest("hex");
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]));
}
