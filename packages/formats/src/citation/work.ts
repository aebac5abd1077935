import { localised, typeset, type Day, type Language } from "@revue/core";
import { articleUrl } from "../record/addresses.ts";
import type { ArticleRecord } from "../record/article-record.ts";
import { personName, type PersonName } from "./person-name.ts";

/** What kind of thing the source published, as bibliographies sort them. */
export type WorkKind = "newspaper" | "magazine" | "journal" | "broadcast" | "web";

/**
 * What a reference to an article says. The work cited is the source's: its author, title, publisher and day. The review is where
 * it was found and is read: its name, its day of selection and its address stand apart.
 */
export interface Work {
  slug: string;
  kind: WorkKind;
  title: string;
  /** Who signed; none when nobody did, or nobody has looked. */
  authors: PersonName[];
  /** What published it first. */
  source: string;
  issued: Day;
  language: Language;
  review: string;
  selectedOn: Day;
  /** The permanent address in the review. */
  url: string;
  /** Where the source has it; absent when nobody knows any more. */
  original?: string;
  /** The review's own old page of it. */
  archived?: string;
  /** The day of reading. */
  accessed: Day;
  /** As much of the standfirst as may be shown. */
  abstract?: string;
  subjects: string[];
  licence: string;
  digest: string;
}

const KINDS: Record<string, WorkKind> = {
  newspaper: "newspaper",
  agency: "newspaper",
  magazine: "magazine",
  journal: "journal",
  broadcaster: "broadcast",
};

/** What to cite of an article; the day of reading is the day the record was gathered for. */
export function workOf(record: ArticleRecord): Work {
  const { article, source, publication, permission, text, readers } = record;
  const byline = article.byline?.kind === "signed" ? article.byline : undefined;
  const signed = byline === undefined || byline.people.length > 0 ? (byline?.people ?? []) : [byline.line];
  return {
    slug: article.slug,
    kind: KINDS[source.kind ?? ""] ?? "web",
    title: article.headline,
    authors: signed.map(personName),
    source: source.name,
    issued: article.publishedOn,
    language: article.language,
    review: publication.name,
    selectedOn: article.selection.on,
    url: articleUrl(record.addresses, article.slug),
    ...(article.originalUrl !== undefined && { original: article.originalUrl }),
    ...(article.archivedUrl !== undefined && { archived: article.archivedUrl }),
    accessed: permission.on,
    ...(text.standfirst !== undefined && { abstract: text.standfirst }),
    subjects: record.subjects.map(({ name }) => localised(name, readers).text),
    licence: permission.licence.name,
    digest: record.digest,
  };
}

/** The title as it is printed in a reference. */
export const setTitle = ({ title, language }: Work): string => typeset(title, language);
