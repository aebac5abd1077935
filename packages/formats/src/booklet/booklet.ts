import { createHash } from "node:crypto";
import type { Body, Day, InterfaceLanguage, Publication } from "@revue/core";
import { articleUrl } from "../record/addresses.ts";
import type { Chapter } from "../chapter/chapter.ts";
import type { ArticleRecord } from "../record/article-record.ts";

/** What several articles are bound for: a section or a search, a dossier, an event, an issue of the newsletter; or one alone. */
export type BookletKind = "article" | "list" | "dossier" | "event" | "issue";

/** Articles under one title of their own; a booklet without such titles has one part. */
export interface BookletPart {
  title?: string;
  records: ArticleRecord[];
}

/**
 * Articles bound to be read as one document. PDF and EPUB are two ways to print the same booklet.
 *
 * Every record in it may be shown, in full or in part.
 */
export interface Booklet {
  kind: BookletKind;
  /** In `language`, but for one article its headline, in the article's. */
  title: string;
  /** What the title does not say: how many articles, of which days. */
  subtitle?: string;
  /** The editors' own text before the articles. */
  introduction?: Body;
  /** What stands between the contents and the articles, each under a title of its own. */
  chapters?: Chapter[];
  /** Of all that is not an article. */
  language: InterfaceLanguage;
  publication: Publication;
  /** Where readers find what this is a copy of; from the root when nobody knows the site. */
  url: string;
  parts: BookletPart[];
  /** Articles that belong here and may not be shown at all. */
  leftOut: number;
  /** The article's own when it is alone; otherwise SHA-256 of the articles' in order, and of the chapters. */
  digest: string;
  /** The latest day of selection, or that of binding when there is no article: the date of the document, so that the same articles give the same bytes. */
  madeOn: Day;
}

/** One article as a booklet. */
export function articleBooklet(record: ArticleRecord): Booklet {
  return bindBooklet({
    kind: "article",
    title: record.article.headline,
    language: record.readers,
    publication: record.publication,
    url: articleUrl(record.addresses, record.article.slug),
    parts: [{ records: [record] }],
  });
}

/**
 * Binds records to one booklet. Those of which nothing may be shown are left out and counted; parts left empty go.
 *
 * @param ask.leftOut articles the caller has already left out
 * @param ask.on the day of binding
 */
export function bindBooklet({
  on = "1970-01-01",
  ...ask
}: Omit<Booklet, "digest" | "madeOn" | "leftOut"> & { leftOut?: number; on?: Day }): Booklet {
  const parts = ask.parts
    .map((part) => ({ ...part, records: part.records.filter(({ permission }) => permission.show !== "nothing") }))
    .filter(({ records }) => records.length > 0);
  const records = parts.flatMap((part) => part.records);
  const given = ask.parts.reduce((sum, part) => sum + part.records.length, 0);
  return {
    ...ask,
    parts,
    leftOut: (ask.leftOut ?? 0) + given - records.length,
    digest: digestOf(records, ask.chapters ?? []),
    madeOn:
      records
        .map(({ article }) => article.selection.on)
        .sort()
        .at(-1) ?? on,
  };
}

function digestOf(records: readonly ArticleRecord[], chapters: readonly Chapter[]): string {
  const [only] = records;
  if (only !== undefined && records.length === 1 && chapters.length === 0) return only.digest;
  const hash = createHash("sha256");
  for (const { digest } of records) hash.update(digest);
  if (chapters.length > 0) hash.update(JSON.stringify(chapters));
  return hash.digest("hex");
}

/** Every article of a booklet, in order. */
export function recordsOf({ parts }: Pick<Booklet, "parts">): ArticleRecord[] {
  return parts.flatMap(({ records }) => records);
}
