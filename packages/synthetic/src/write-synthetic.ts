import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { articlePath, writeArticle, writeRecord, writeSections } from "@revue/core";
import { synthesise, type Wish } from "./synthesise.ts";

/** Writes an invented collection as a content folder, over what may be there already. */
export function writeSynthetic(folder: string, wish: Wish): void {
  const { vocabulary, articles } = synthesise(wish);
  const made = new Set<string>();
  const write = (path: string, text: string): void => {
    const place = join(folder, path);
    const parent = dirname(place);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(place, text);
  };
  write("publication.yaml", writeRecord(vocabulary.publication));
  write("sections.yaml", writeSections(vocabulary.sections));
  for (const kind of ["sources", "subjects", "series", "dossiers"] as const)
    for (const record of vocabulary[kind]) write(`${kind}/${record.slug}.yaml`, writeRecord(record));
  for (const article of articles()) write(articlePath(article), writeArticle(article));
}
