import { articlePath, writeArticle, writeRecord, writeSections, type Article } from "@revue/core";
import { aCollection, anArticle } from "@revue/core/fixtures";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A content folder of one section and one source, with more files. */
export function aFolder(more: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "revue-content-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { publication, sections, sources } = aCollection();
  const files: Record<string, string> = {
    "publication.yaml": writeRecord(publication),
    "sections.yaml": writeSections(sections),
    "sources/gazette-des-quais.yaml": writeRecord(sources[0] ?? {}),
    ...more,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The file of an invented article. */
export const articleFile = (slug: string, over: Partial<Article> = {}) => {
  const one = anArticle({ slug, ...over });
  return { [articlePath(one)]: writeArticle(one) };
};
