import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SPYWORLD = join(import.meta.dirname, "../../../packages/core/content");

/** The seed article's slug, and its file in a content folder. */
export const SEED = "conseil-de-cooperation-franco-russe-sur-les-questions-de-securite";
export const SEED_FILE = `articles/2008/03/${SEED}.md`;

export interface ContentFolder extends AsyncDisposable {
  content: string;
  /** Where a store may be made; nothing is there yet. */
  store: string;
}

/** A copy of the real content to spoil, and a place for a store; both vanish at the end. */
export async function aContentFolder(): Promise<ContentFolder> {
  const place = await mkdtemp(join(tmpdir(), "revue-api-"));
  const content = join(place, "content");
  await cp(SPYWORLD, content, { recursive: true });
  return {
    content,
    store: join(place, "data", "revue.db"),
    [Symbol.asyncDispose]: () => rm(place, { recursive: true, force: true }),
  };
}
