import { articlePath, writeArticle, writeRecord, writeSections, type Article, type Section, type Source } from "@revue/core";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Desk } from "./desk.ts";
import { replaceFile, writeNew } from "./write-files.ts";

/**
 * Writes an article and what it needs: first its sections and its source, so that a stop in between leaves no article
 * that points to nothing.
 *
 * @returns the paths written, inside the content folder
 * @throws {Error} with code EEXIST when the article's file is there already
 */
export function commitArticle(article: Article, desk: Desk): string[] {
  const written: string[] = [];
  const source = desk.vocabulary.sources.find(({ slug }) => slug === article.source);
  if (source) written.push(...commitSource(source, desk.folder));
  written.push(...commitSections(desk.vocabulary.sections, desk));
  const path = articlePath(article);
  writeNew(desk.folder, path, writeArticle(article));
  desk.remember(article);
  return [...written, path];
}

function commitSource(source: Source, folder: string): string[] {
  const path = `sources/${source.slug}.yaml`;
  if (existsSync(join(folder, path))) return [];
  writeNew(folder, path, writeRecord(source));
  return [path];
}

/** Rewrites the tree of sections when it has grown. Comments at the head of the file stay. */
function commitSections(sections: readonly Section[], desk: Desk): string[] {
  if (!desk.takeSectionsAdded()) return [];
  const path = "sections.yaml";
  const head = /^(?:#.*\n|\s*\n)*/.exec(readFileSync(join(desk.folder, path), "utf8"))?.[0] ?? "";
  replaceFile(desk.folder, path, head + writeSections(sections));
  return [path];
}
