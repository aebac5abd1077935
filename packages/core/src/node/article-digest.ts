import { hash } from "node:crypto";
import type { Article } from "../article/article.ts";

/**
 * Names one state of an article: SHA-256 of its canonical JSON (keys in alphabetical order), in hexadecimal.
 *
 * Two records that differ only in the order of their keys have the same digest.
 */
export const articleDigest = (article: Article): string => hash("sha256", canonical(article));

/** Written at once rather than as a sorted copy first: every article passes here in every sync. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const record = value as Record<string, unknown>;
  let text = "{";
  for (const key of Object.keys(record).sort()) {
    const inner = record[key];
    if (inner !== undefined) text += `${text.length > 1 ? "," : ""}${JSON.stringify(key)}:${canonical(inner)}`;
  }
  return `${text}}`;
}
