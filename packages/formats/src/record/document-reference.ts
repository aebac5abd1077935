import { dateInWords, localised, type Document, type Slug } from "@revue/core";
import type { ArticleRecord } from "./article-record.ts";
import { resolved } from "./lookup.ts";
import { wording } from "./wording.ts";

/** A document in one line: "Entretien, Bernard Kouchner, ITAR-TASS, 10 mars 2008". */
export function documentReference(record: ArticleRecord, document: Document): string {
  const language = record.readers;
  return [
    wording(language).kinds[document.kind],
    ...document.speakers.map((slug) => subjectName(record, slug)),
    ...(document.medium === undefined ? [] : [subjectName(record, document.medium)]),
    ...(document.on === undefined ? [] : [dateInWords(document.on, language)]),
  ].join(", ");
}

export function subjectName(record: ArticleRecord, slug: Slug): string {
  return localised(resolved(record.lookup.subject(slug), "subject", slug).name, record.readers).text;
}
