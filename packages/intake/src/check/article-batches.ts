import { readCollection, type Article, type Vocabulary } from "@revue/core";
import { batchSize, contentFiles, readText, slugOfPath, translationsNamed, withoutTranslations } from "./content-files.ts";

/** Some of a folder's articles, as they stand in the whole collection. */
export interface ArticleBatch {
  /** Newest first. */
  articles: Article[];
  /** The articles' files that are left out because of faults. */
  faulty: string[];
  vocabulary: Vocabulary;
}

/**
 * Reads the articles of a content folder some hundreds at a time, newest first, linked as in the whole: memory does not
 * grow with the collection. Dossiers are not read.
 *
 * @returns nothing at all when `publication.yaml` or `sections.yaml` cannot be read
 * @throws ContentUnavailable when the folder is missing or closed to us
 */
export function* articleBatches(folder: string, { batch }: { batch?: number } = {}): Generator<ArticleBatch> {
  const { articles: paths, others, images } = contentFiles(folder);
  const pathOf = new Map(paths.map((path) => [slugOfPath(path), path]));
  const shared = others
    .filter((path) => !path.startsWith("dossiers/") && path !== "links.yaml")
    .map((path) => readText(folder, path));
  for (const own of monthsNewestFirst(paths, batch ?? batchSize(others.length))) {
    const texts = own.map((path) => readText(folder, path));
    const names = new Set(own);
    const translations = new Set(
      texts
        .flatMap((file) => ("text" in file ? translationsNamed(file) : []))
        .flatMap((slug) => pathOf.get(slug) ?? [])
        .filter((path) => !names.has(path)),
    );
    const around = [...translations].map((path) => withoutTranslations(readText(folder, path)));
    const { collection, faultySlugs } = readCollection([...shared, ...texts, ...around], images);
    if (!collection) return;
    const slugs = new Set(own.map(slugOfPath));
    const broken = new Set<string>(faultySlugs);
    const { articles, ...vocabulary } = collection;
    yield {
      articles: articles.filter(({ slug }) => slugs.has(slug)),
      faulty: own.filter((path) => broken.has(slugOfPath(path))),
      vocabulary,
    };
  }
}

/** Whole months together, so that articles stay in order from one batch to the next; a month too long is cut. */
function* monthsNewestFirst(paths: readonly string[], size: number): Generator<string[]> {
  const months = Map.groupBy(paths, (path) => path.slice(0, "articles/2008/03".length));
  let batch: string[] = [];
  for (const month of [...months.keys()].reverse()) {
    batch.push(...(months.get(month) ?? []));
    while (batch.length >= size) {
      yield batch.slice(0, size * 4);
      batch = batch.slice(size * 4);
    }
  }
  // Even without an article the publication is read.
  if (batch.length > 0 || paths.length === 0) yield batch;
}
