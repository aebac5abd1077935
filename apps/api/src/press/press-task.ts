import type { Article, Channel, Day, InterfaceLanguage, Instant, Slug, Vocabulary } from "@revue/core";
import type { BookletKind } from "@revue/formats";

/** What a document can be printed as; `png` is an article's card. */
export type PrintFormat = "pdf" | "epub" | "png";

/** An article as kept, with what it is a translation of and into. */
export interface PressArticle {
  article: Article;
  digest: string;
  changedAt: Instant;
}

/** What to print, as plain data: it goes to another process. */
export interface PressTask {
  format: PrintFormat;
  kind: BookletKind;
  channel: Channel;
  on: Day;
  /** Address of the site, "" when nobody knows it. */
  site: string;
  /** Absent for one article: its headline, its address. */
  title?: string;
  subtitle?: string;
  /** Markdown, the editors' own. */
  introduction?: string;
  /** What the review's own pages say of this dossier or event comes before the articles. */
  about?: { dossier: Slug } | { event: Slug };
  path?: string;
  language?: InterfaceLanguage;
  parts: { title?: string; articles: PressArticle[] }[];
  /** Articles left out beforehand. */
  leftOut?: number;
  /** Whose `images/` are printed. */
  contentFolder?: string | undefined;
}

/** What goes to the other process: the vocabulary only when it is not the one sent last. */
export interface PressMessage {
  task: PressTask;
  vocabulary?: Vocabulary;
}

/** What comes back. A failure travels as plain facts: classes do not survive the way. */
export type PressAnswer =
  | { done: { bytes: Uint8Array; missing: string[]; imagesMissing: string[] }; memoryBytes: number }
  | { failed: { name: string; message: string }; memoryBytes: number };
