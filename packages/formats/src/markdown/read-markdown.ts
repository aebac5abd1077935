import { Article, fail, ok, type Result } from "@revue/core";
import { load } from "js-yaml";
import * as z from "zod";

export type MarkdownFailure =
  /** The file does not begin with fields between two lines of three hyphens. */
  | { code: "no-front-matter" }
  /** The fields are no YAML, or not those of an article of Revue; `field` names the first that is not. */
  | { code: "not-an-article"; field?: string }
  /** The file says that it holds an excerpt only, or leaves out the terms of a contract. */
  | { code: "not-whole" };

const Front = z.looseObject({
  revue: z.looseObject({ slug: z.string(), complete: z.boolean(), rightsWithheld: z.boolean().optional() }),
});

const FENCE = "---\n";

/** Reads a file that `toMarkdownFile` wrote back into the record it was made from. */
export function readMarkdownFile(file: string): Result<Article, MarkdownFailure> {
  const end = file.startsWith(FENCE) ? file.indexOf(`\n${FENCE}`, FENCE.length) : -1;
  if (end === -1) return fail({ code: "no-front-matter" });
  const yaml = file.slice(FENCE.length, end + 1);
  const body = file.slice(end + 1 + FENCE.length).replace(/\n$/, "");
  const front = Front.safeParse(loaded(yaml));
  if (!front.success) return fail({ code: "not-an-article", ...fieldOf(front.error) });
  const { revue, ...fields } = front.data;
  if (!revue.complete || revue.rightsWithheld === true) return fail({ code: "not-whole" });
  const read = Article.safeParse({ ...fields, slug: revue.slug, body });
  return read.success ? ok(read.data) : fail({ code: "not-an-article", ...fieldOf(read.error) });
}

function loaded(yaml: string): unknown {
  try {
    return load(yaml);
  } catch {
    return undefined;
  }
}

function fieldOf({ issues }: z.ZodError): { field?: string } {
  const path = issues[0]?.path ?? [];
  return path.length === 0 ? {} : { field: path.join(".") };
}
