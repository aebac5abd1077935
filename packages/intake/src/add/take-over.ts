import { describeFault, readCollection, writeArticle, type Article } from "@revue/core";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { slugOfPath, withoutTranslations } from "../check/content-files.ts";
import { vocabularyFiles } from "../desk/vocabulary-files.ts";
import type { Draft } from "../draft/draft.ts";
import { articleKeys } from "../match/article-keys.ts";

/** What a page says and its author may change. All else in an article's file is the editors'. */
const FIELDS = ["overline", "headline", "subheadline", "standfirst", "byline"] as const;

/**
 * The file of an article that is here, with what its page says today: the lines around the text, and the text with its
 * documents and excerpts. Section, source, day, selection, subjects, notes, rights and images stay as editors left them, and
 * so does what the page no longer says.
 *
 * @param path the article's file, inside the folder
 * @returns the new text; `faulty` when the file would not be one that `revue check` accepts. Writes nothing.
 */
export function takeOver(
  folder: string,
  path: string,
  draft: Draft,
): { kind: "ready"; text: string } | { kind: "unchanged" } | { kind: "faulty"; why: string } {
  const before = readFileSync(join(folder, path), "utf8");
  const here = articleKeys(slugOfPath(path), before);
  const fields: Record<string, unknown> = { ...here.fields };
  for (const name of FIELDS) if (draft[name] !== undefined) fields[name] = draft[name];
  // A page whose text is reserved, or behind a wall today, takes nothing away.
  const isRead = draft.body.trim() !== "";
  if (isRead) {
    for (const name of ["documents", "excerpts"] as const) {
      if (draft[name].length > 0) fields[name] = draft[name];
      else delete fields[name];
    }
  }
  const body = isRead ? draft.body : here.body.trim();
  const text = writeArticle({ ...fields, slug: here.keys.slug, body } as unknown as Article);
  if (text === before) return { kind: "unchanged" };
  const { faults } = readCollection([...vocabularyFiles(folder), withoutTranslations({ path, text })]);
  const own = faults.find(({ file }) => file === path);
  return own ? { kind: "faulty", why: describeFault(own) } : { kind: "ready", text };
}
