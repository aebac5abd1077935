import type { Day } from "@revue/core";
import type { ArticleRecord } from "../record/article-record.ts";
import { citationNote } from "./note.ts";
import { setTitle, workOf, type WorkKind } from "./work.ts";

const TYPES: Record<WorkKind, string> = {
  newspaper: "article-newspaper",
  magazine: "article-magazine",
  journal: "article-journal",
  broadcast: "broadcast",
  web: "webpage",
};

/**
 * An article's reference as an item of CSL-JSON, for citation processors, Zotero and Pandoc. Rule: CSL 1.0.2, csl-data.json.
 * A file of CSL-JSON is an array of such items.
 */
export function cslItem(record: ArticleRecord): object {
  const work = workOf(record);
  return {
    id: work.slug,
    type: TYPES[work.kind],
    title: setTitle(work),
    ...(work.authors.length > 0 && { author: work.authors }),
    "container-title": work.source,
    issued: date(work.issued),
    accessed: date(work.accessed),
    URL: work.url,
    language: work.language,
    source: work.review,
    ...(work.archived !== undefined && { archive: work.review, archive_location: work.archived }),
    ...(work.abstract !== undefined && { abstract: work.abstract }),
    ...(work.subjects.length > 0 && { keyword: work.subjects.join(", ") }),
    note: citationNote(work, record.readers),
    custom: {
      selectedOn: work.selectedOn,
      ...(work.original !== undefined && { originalUrl: work.original }),
      digest: `sha256:${work.digest}`,
    },
  };
}

const date = (day: Day) => ({ "date-parts": [day.split("-").map(Number)] });
