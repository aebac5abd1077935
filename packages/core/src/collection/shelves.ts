import * as z from "zod";
import type { Article } from "../article/article.ts";
import { Dossier } from "../dossier/dossier.ts";
import { Series } from "../event/series.ts";
import { LinkState } from "../link/link-state.ts";
import { Publication } from "../publication/publication.ts";
import type { Section } from "../section/section.ts";
import { Source } from "../source/source.ts";
import { Subject } from "../subject/subject.ts";
import { contentFile } from "./content-files.ts";
import type { Draft } from "./draft.ts";
import { readArticle } from "./read-article.ts";
import { readRecord, type Reading } from "./read-record.ts";
import { sectionsOf, SectionTree } from "./read-sections.ts";
import { Shelf } from "./shelf.ts";

/** A content folder read file by file, not linked yet. */
export interface Shelves {
  publication: Reading<Publication>;
  sections: Reading<Section[]>;
  /** Absent when nobody has looked at addresses. */
  links?: Reading<LinkState[]>;
  sources: Shelf<Source>;
  subjects: Shelf<Subject>;
  series: Shelf<Series>;
  dossiers: Shelf<Dossier>;
  articles: Shelf<Article>;
  /** Everything found so far. */
  faults: Draft[];
}

/**
 * @param texts the files' texts by path, in the order in which duplicates are decided
 * @param spoilt what makes some of these texts unfit to be read at all
 */
export function shelve(texts: ReadonlyMap<string, string>, spoilt: ReadonlyMap<string, Draft[]>): Shelves {
  const shelves: Shelves = {
    publication: absent("publication.yaml", "this file: the review's name, languages and curators"),
    sections: absent("sections.yaml", "this file: the tree of sections"),
    sources: new Shelf(),
    subjects: new Shelf(),
    series: new Shelf(),
    dossiers: new Shelf(),
    articles: new Shelf(),
    faults: [],
  };
  for (const [file, text] of texts) take(shelves, file, text, spoilt.get(file));
  for (const single of [shelves.publication, shelves.sections, shelves.links])
    if (single && "faults" in single) shelves.faults.push(...single.faults);
  return shelves;
}

function take(shelves: Shelves, file: string, text: string, unfit: Draft[] | undefined): void {
  const read = <T>(schema: z.ZodType<T>, given: Record<string, string> = {}) =>
    unfit ? { faults: unfit } : readRecord(schema, { file, yaml: text, given });
  const put = <T>(shelf: Shelf<T>, slug: string, reading: Reading<T>): number =>
    shelves.faults.push(...shelf.put(slug, file, reading));

  const place = contentFile(file);
  switch (place.kind) {
    case "publication":
      shelves.publication = read(Publication);
      break;
    case "sections": {
      const tree = read(SectionTree);
      shelves.sections = "record" in tree ? { record: sectionsOf(tree.record) } : tree;
      break;
    }
    case "links":
      shelves.links = read(LinkStates);
      break;
    case "sources":
      put(shelves.sources, place.slug, read(Source, { slug: place.slug }));
      break;
    case "subjects":
      put(shelves.subjects, place.slug, read(Subject, { slug: place.slug }));
      break;
    case "series":
      put(shelves.series, place.slug, read(Series, { slug: place.slug }));
      break;
    case "dossiers":
      put(shelves.dossiers, place.slug, read(Dossier, { slug: place.slug }));
      break;
    case "article":
      put(shelves.articles, place.slug, unfit ? { faults: unfit } : readArticle({ file, text, ...place }));
      break;
    case "misplaced":
      shelves.faults.push({ file, code: "misplaced", expected: place.expected });
      break;
    case "other":
  }
}

const LinkStates = z.array(LinkState);

const absent = (file: string, expected: string): { faults: Draft[] } => ({ faults: [{ file, code: "missing", expected }] });
