import type { Day, InterfaceLanguage, Language, Permission, Slug } from "@revue/core";

/** One article as a newsletter shows it: no more of the text than its rights allow in mail. */
export interface MailItem {
  slug: Slug;
  /** SHA-256 of the article's record. */
  digest: string;
  headline: string;
  language: Language;
  source: string;
  publishedOn: Day;
  /** Names from the root to the section, in the readers' language. */
  trail: string[];
  /** Standfirst or opening; absent when nothing of the text may be shown. */
  teaser?: string;
  permission: Permission;
  /** On the site. */
  url: string;
}

/** One issue of the newsletter, the same for all who follow its topic in its language. */
export interface MailIssue {
  id: string;
  publication: string;
  tagline: string;
  /** What is followed, named: "Défense"; absent for the whole review. */
  topic?: string;
  frequency: "daily" | "weekly";
  on: Day;
  language: InterfaceLanguage;
  /** In the order of reading. */
  items: MailItem[];
  /** Articles of the period that are not among the items. */
  more: number;
  /** The site, without a final slash; this issue on it, when the issue is public. */
  site: string;
  archive?: string;
}

/** What differs from one reader to the next. */
export interface ReaderLinks {
  unsubscribe: string;
  preferences: string;
}

/** A mail ready to be addressed. */
export interface Mail {
  subject: string;
  html: string;
  text: string;
}
