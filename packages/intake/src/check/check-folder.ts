import { readCollection, type ContentText, type Fault, type Refused } from "@revue/core";
import { articleSpine, batchSize, contentFiles, readText, slugOfPath } from "./content-files.ts";

export interface FolderCheck {
  articles: number;
  faults: number;
}

/**
 * Checks a whole content folder in memory that does not grow with its articles' texts.
 *
 * The vocabulary is read once and some hundreds of articles at a time are checked against it, together with the names of all others:
 * each article that is not in the batch stands there as an empty one of its name, so that translations, dossiers and
 * what must be unique are found as in the whole.
 *
 * @param onFault is given every fault, file after file
 */
export function checkFolder(
  folder: string,
  {
    onFault,
    onProgress,
    batch,
  }: { onFault: (fault: Fault) => void; onProgress?: (done: number, total: number) => void; batch?: number },
): FolderCheck {
  const { articles, others, images } = contentFiles(folder);
  const shared: (ContentText | Refused)[] = others.map((path) => readText(folder, path));
  const size = batch ?? batchSize(others.length);
  const spine = articleSpine(articles);
  const faulty: Fault[] = [];
  const told = new Set<string>();
  const tell = (fault: Fault): void => {
    // What stands twice is found in its batch and among all: it is told once.
    const where =
      fault.code === "duplicate" && fault.field !== undefined
        ? fault.field
        : `${fault.line ?? ""}:${fault.field ?? ""}:${fault.found ?? ""}`;
    const key = `${fault.file}:${fault.code}:${where}`;
    if (told.has(key)) return;
    told.add(key);
    faulty.push(fault);
    onFault(fault);
  };
  let whole = 0;
  for (let from = 0; from < Math.max(1, articles.length); from += size) {
    const paths = articles.slice(from, from + size);
    const texts = paths.map((path) => readText(folder, path));
    const names = new Set(paths);
    const pointed = spine.namesOutside(names, texts, shared);
    // The states of addresses point to nothing: once is enough for what may be the longest of these files.
    const around = from === 0 ? shared : shared.filter(({ path }) => path !== "links.yaml");
    const { collection, faults, faultySlugs } = readCollection([...around, ...texts, ...pointed], images);
    const standIns = new Set(pointed.map(({ path }) => path));
    for (const fault of faults) if (!standIns.has(fault.file)) tell(fault);
    const broken = new Set(faultySlugs);
    whole += collection === undefined ? 0 : paths.filter((path) => !broken.has(slugOfPath(path))).length;
    onProgress?.(Math.min(articles.length, from + size), articles.length);
  }
  for (const fault of spine.doubles()) tell(fault);
  return { articles: whole, faults: faulty.length };
}
