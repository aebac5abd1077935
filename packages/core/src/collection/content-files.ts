/** The folders that hold one record per file, the file's name being the slug. */
export const FOLDERS = ["sources", "subjects", "series", "dossiers"] as const;
export type Folder = (typeof FOLDERS)[number];

/** What a file of the content folder is, by its path. */
export type ContentFile =
  | { kind: "publication" | "sections" | "links" | "other" }
  | { kind: Folder; slug: string }
  | { kind: "article"; slug: string; year: string; month: string }
  | { kind: "misplaced"; expected: string };

const RECORD = /^(sources|subjects|series|dossiers)\/([^/]+)\.yaml$/;
const ARTICLE = /^articles\/(\d{4})\/(\d{2})\/([^/]+)\.md$/;

/**
 * Understands a path of the content folder, with "/".
 *
 * Images and notes for editors (a README, a LICENSE) are `other`; a text file that nothing reads is
 * `misplaced`, since its author believes that it is published.
 */
export function contentFile(path: string): ContentFile {
  if (path === "publication.yaml") return { kind: "publication" };
  if (path === "sections.yaml") return { kind: "sections" };
  if (path === "links.yaml") return { kind: "links" };
  const [, folder, slug] = RECORD.exec(path) ?? [];
  if (folder !== undefined && slug !== undefined) return { kind: folder as Folder, slug };
  const [, year, month, name] = ARTICLE.exec(path) ?? [];
  if (year !== undefined && month !== undefined && name !== undefined) return { kind: "article", slug: name, year, month };
  if (path.startsWith("images/") || /(^|\/)(README|LICENSE|LICENCE)(\.\w+)?$/i.test(path)) return { kind: "other" };
  if (/\.ya?ml$/i.test(path))
    return {
      kind: "misplaced",
      expected: "a file such as sources/<slug>.yaml, or publication.yaml, sections.yaml or links.yaml",
    };
  if (/\.(md|markdown)$/i.test(path)) return { kind: "misplaced", expected: "a file such as articles/2008/03/<slug>.md" };
  return { kind: "other" };
}
