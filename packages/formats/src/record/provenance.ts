import { dateInWords } from "@revue/core";
import { articleUrl } from "./addresses.ts";
import type { ArticleRecord } from "./article-record.ts";
import { wording, type Wording } from "./wording.ts";

/** One statement about where a text comes from; `url` is what its words, or the end of them, lead to. */
export interface ProvenanceLine {
  words: string;
  url?: string;
}

/**
 * Who published, who selected, under which licence, where to find it: what every format says beside the text.
 * The lost address of an original is said to be lost.
 */
export function provenance(record: ArticleRecord): { head: string[]; foot: ProvenanceLine[] } {
  const { article, source, curator, permission, addresses } = record;
  const language = record.readers;
  const say = wording(language);
  const day = (on: string) => dateInWords(on, language);
  return {
    head: [say.publishedBy(source.name, day(article.publishedOn)), say.selectedBy(curator.name, day(article.selection.on))],
    foot: [
      ...notWhole(record, say),
      ...(article.note === undefined ? [] : [{ words: `${say.note}${language === "fr" ? "\u00a0" : ""}: ${article.note}` }]),
      { words: say.credit(permission.credit.text) },
      ...(permission.notice === undefined ? [] : [{ words: permission.notice }]),
      ...(permission.licence.url === undefined
        ? [{ words: permission.licence.name }]
        : linked(`${say.licence} ${permission.licence.name}`, permission.licence.url)),
      ...(article.originalUrl === undefined ? [{ words: say.originalLost }] : linked(say.original, article.originalUrl)),
      ...linked(say.archived, article.archivedUrl),
      ...(article.capturedOn === undefined ? [] : [{ words: say.captured(day(article.capturedOn)) }]),
      { words: say.permanent, url: articleUrl(addresses, article.slug) },
    ],
  };
}

/** That the text is not all there, and why. */
function notWhole({ text }: ArticleRecord, say: Wording): ProvenanceLine[] {
  if (text.complete) return [];
  const shown = text.standfirst !== undefined || text.body !== undefined;
  return [{ words: shown ? say.excerptOnly : say.headlineOnly }];
}

function linked(words: string, url: string | undefined): ProvenanceLine[] {
  return url === undefined ? [] : [{ words, url }];
}
