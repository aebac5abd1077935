import type { Byline, Day, Document, Excerpt, Language, Rights } from "@revue/core";

/** An article on its way in, as one reader of a format gave it. Nothing in it has met the collection yet. */
export interface Draft {
  headline?: string;
  overline?: string;
  subheadline?: string;
  standfirst?: string;
  byline?: Byline;
  /** Who published it first, as the page prints it: "Diplomatie.gouv.fr". */
  sourceName?: string;
  /** The site of that source, when the page links to it. */
  sourceUrl?: string;
  /** Names of the sections above it, from the widest, as a breadcrumb prints them. */
  sectionNames?: string[];
  /** Words the page files itself under: keywords, its own sections, tags. */
  keywords?: string[];
  /** Where the source published it. */
  originalUrl?: string;
  /** The page of the review, or of an archive, that was read. */
  archivedUrl?: string;
  publishedOn?: Day;
  /** Who chose it, as printed: « sélectionné par Spyworld ». */
  selectedBy?: string;
  selectedOn?: Day;
  capturedOn?: Day;
  language?: Language;
  image?: DraftImage;
  /** The licence the page itself names, or its reservation: kept with the article, over its source's. */
  rights?: Rights;
  legacy?: { spip: number };
  /** Markdown, as core reads it. */
  body: string;
  documents: Document[];
  excerpts: Excerpt[];
  /** Where each field was read: `publishedOn: "JSON-LD datePublished"`. For the editor's eye. */
  evidence: Partial<Record<string, string>>;
  /** Furniture of the page that was recognised and left out: "tools", "today's date". */
  dropped: string[];
}

/** An image of the page, by its address: it is not fetched. */
export interface DraftImage {
  url: string;
  alternative?: string;
}

export const anEmptyDraft = (): Draft => ({ body: "", documents: [], excerpts: [], evidence: {}, dropped: [] });
