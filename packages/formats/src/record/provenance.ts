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
      original(record, say),
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

/** The original where it is now: in its place, where it moved to, or only in an archive. */
function original({ article: { originalUrl }, lookup }: ArticleRecord, say: Wording): ProvenanceLine {
  if (originalUrl === undefined) return { words: say.originalLost };
  const link = lookup.link(originalUrl);
  if (link?.state !== "gone") return { words: say.original, url: link?.movedTo ?? originalUrl };
  return link.archivedUrl === undefined ? { words: say.originalGone } : { words: say.originalCopy, url: link.archivedUrl };
}

function linked(words: string, url: string | undefined): ProvenanceLine[] {
  return url === undefined ? [] : [{ words, url }];
}
