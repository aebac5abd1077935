import { ContentUnavailable } from "@revue/core/node";
import { readdirSync, readFileSync, type Dirent } from "node:fs";
import { join } from "node:path";

/** The texts of a content folder but for its articles: what is needed to file one more. */
export function* vocabularyFiles(folder: string): Generator<{ path: string; text: string }> {
  for (const name of ["publication.yaml", "sections.yaml"]) yield* fileAt(folder, name);
  for (const kind of ["sources", "subjects", "series", "dossiers"]) {
    for (const entry of entriesOf(folder, kind))
      if (entry.isFile() && entry.name.endsWith(".yaml")) yield* fileAt(folder, `${kind}/${entry.name}`);
  }
}

function entriesOf(folder: string, kind: string): Dirent[] {
  try {
    return readdirSync(join(folder, kind), { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw new ContentUnavailable(folder, error);
  }
}

function* fileAt(folder: string, path: string): Generator<{ path: string; text: string }> {
  try {
    yield { path, text: readFileSync(join(folder, path), "utf8") };
  } catch (error) {
    if (!isMissing(error)) throw new ContentUnavailable(folder, error);
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";
