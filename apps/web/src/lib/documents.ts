import type { InterfaceLanguage } from "@revue/client";

/** What a page can be kept as. */
export const DOCUMENT_FORMATS = ["pdf", "epub"] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** Most articles the API binds in one document. */
export const DOCUMENT_ARTICLES_MAX = 300;

/** An article as a file: « PDF », "EPUB", or the card that previews of it show. Root-relative, at the API. */
export function articleDocument(slug: string, format: DocumentFormat | "png"): string {
  return `/api/v1/articles/${slug}.${format}`;
}

/** Which articles a document binds: a dossier as its editors order it, else every filter that is present. */
export type DocumentChoice =
  | { dossier: string }
  | { section?: string; source?: string; subject?: string; from?: string; to?: string };

/** A list or a dossier as one file, in the words of this language. */
export function listDocument(choice: DocumentChoice, format: DocumentFormat, language: InterfaceLanguage): string {
  const words = language === "fr" ? {} : { interface: language };
  if ("dossier" in choice) return withQuery(`/api/v1/dossiers/${choice.dossier}.${format}`, words);
  return withQuery(`/api/v1/articles.${format}`, { ...choice, ...words });
}

/** An event with what is established of it and its articles as one file, in the words of this language. */
export function eventDocument(slug: string, format: DocumentFormat, language: InterfaceLanguage): string {
  return withQuery(`/api/v1/events/${slug}.${format}`, language === "fr" ? {} : { interface: language });
}

function withQuery(path: string, parameters: Record<string, string>): string {
  const query = new URLSearchParams(parameters);
  return query.size === 0 ? path : `${path}?${query}`;
}
