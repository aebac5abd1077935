import type { Subscribers } from "./subscribers/subscribers.ts";
import type { SearchAnswer, SearchQuestion, Suggestion } from "./search.ts";
import type { Article, Day, Instant, Language, Mention, SectionPath, Slug, Summary, Vocabulary } from "@revue/core";

/** Which articles are meant. Every filter present must hold; an absent one holds for all. */
export interface ArticleFilter {
  /** This section and all below it. */
  section?: SectionPath;
  source?: Slug;
  subject?: Slug;
  event?: Slug;
  /** The articles a dossier lists, and those that report an event of its series. */
  dossier?: Slug;
  language?: Language;
  /** First and last day of publication, both included. */
  from?: Day;
  to?: Day;
}

/** A place in the order of articles: by day of publication, then by slug. */
export interface Position {
  publishedOn: Day;
  slug: Slug;
}

export interface ArticleQuery extends ArticleFilter {
  /** By day of publication; the same day, by slug in the same direction. */
  sort: "newest" | "oldest";
  /** 1 to 200. */
  limit: number;
  /** Start just after this place; it need not be an article any more. */
  after?: Position;
}

/** What the store adds to what it keeps. */
export interface Kept {
  /** SHA-256 of the article's record, in hexadecimal. */
  digest: string;
  /** When the store last saw it added or changed. */
  changedAt: Instant;
}
export type KeptArticle = Kept & { article: Article };
/** One article with the subjects its text names, found when it was synced. */
export type FoundArticle = KeptArticle & { mentions: readonly Mention[] };
export type KeptSummary = Kept & { summary: Summary };

export interface ArticlePage {
  articles: KeptSummary[];
  /** Articles that match, on all pages. */
  total: number;
  /** Give it back as `after` for the next page; absent on the last one. */
  next?: Position;
}

export type Dimension = "section" | "source" | "subject" | "event" | "language" | "year" | "month" | "day";

/** `key` is a section path (counting all below it), a slug, a language, "2008", "2008-03" or "2008-03-11". */
export interface Count {
  key: string;
  count: number;
}

/** Something that happened to an article. `sequence` grows by one or more with each, and is never used again. */
export interface Change {
  sequence: number;
  slug: Slug;
  change: "added" | "changed" | "removed";
  at: Instant;
  /** Absent when removed. */
  digest?: string;
}

/** One state of the collection. It changes whenever anything that can be read changes. */
export interface Revision {
  /** Grows with each sync that changed something; 0 before the first. */
  number: number;
  /** Digest of the content folder this state was made from, as `sync` was given it. */
  contentDigest?: string;
  /** When it was made; absent before the first sync. */
  at?: Instant;
  articles: number;
}

export interface SyncReport {
  revision: Revision;
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  /** Whether the vocabulary (sections, sources, subjects…) changed. */
  vocabularyChanged: boolean;
}

/** A collection whose articles come one after the other. */
export type SyncedCollection = Readonly<Vocabulary> & { readonly articles: Iterable<Article> };

export interface SyncOptions {
  /** Kept as `Revision.contentDigest`, so that an unchanged folder need not be parsed again. */
  contentDigest?: string;
  /** Slugs whose file is faulty now: the version the store has stays, with what it points to in the vocabulary. */
  keep?: readonly Slug[];
  /** The moment of the sync. */
  at: Instant;
}

/**
 * Keeps a collection and answers questions about it. An index, never the only copy: it can be deleted and rebuilt.
 *
 * Readers see whole states only: the one before a sync or the one after. A sync that fails leaves the one before.
 * Everything is async so that one interface fits an embedded and a shared database.
 */
export interface Store {
  revision(): Promise<Revision>;
  /**
   * Makes the store hold this collection; articles whose digest is unchanged are not written. Articles are asked for one by one and
   * may be made as they are asked for, so that a collection need not fit in memory; newest first is fastest.
   */
  sync(collection: SyncedCollection, options: SyncOptions): Promise<SyncReport>;
  /** The sections, sources, subjects… of the current state; undefined before the first sync. Shared: not to be changed. */
  vocabulary(): Promise<Vocabulary | undefined>;
  findArticle(slug: Slug): Promise<FoundArticle | undefined>;
  /** The slug of the article that had this number in SPIP. */
  findLegacyArticle(spip: number): Promise<Slug | undefined>;
  listArticles(query: ArticleQuery): Promise<ArticlePage>;
  /** The articles just before and after this one in its own section, by day of publication. */
  findNeighbours(slug: Slug): Promise<{ previous?: KeptSummary; next?: KeptSummary }>;
  /** Articles near this one, nearest first: shared subjects (rare ones count more), like texts, section, date. Never itself. `limit` is 1 to 200. */
  listRelated(slug: Slug, limit: number): Promise<KeptSummary[]>;
  /** Largest count first, then by key; years, months and days newest first. */
  count(dimension: Dimension, filter: ArticleFilter): Promise<Count[]>;
  /**
   * Finds articles by their words, best first. Words are wanted, not required; conditions and exclusions hold.
   * What both stores answer is the same, order included.
   */
  search(question: SearchQuestion): Promise<SearchAnswer>;
  /** Headlines, subjects and words that begin with what was typed, the likeliest first; at most `limit`, 1 to 20. */
  suggest(typed: string, limit: number): Promise<Suggestion[]>;
  /** Changes after a sequence number, or at and after an instant, oldest first; at most `limit`, 1 to 10,000. */
  listChanges(since: { sequence: number } | { at: Instant }, limit: number): Promise<Change[]>;
  /** Every article, newest first, without holding them all in memory. One state throughout. */
  eachArticle(filter: ArticleFilter): AsyncIterable<FoundArticle>;
  /** Readers who subscribed, and what was sent to them. No rebuild touches it. */
  readonly subscribers: Subscribers;
  /** A secret made once with the store, for signing cursors. 32 bytes. */
  secret(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Why a store could not be opened. `detail` is for operators, never for readers. */
export class StoreUnavailable extends Error {
  override name = "StoreUnavailable";
  readonly code: "unwritable" | "corrupt" | "too-new" | "unreachable" | "unsupported";
  constructor(code: StoreUnavailable["code"], detail: string) {
    super(detail);
    this.code = code;
  }
}

/** A walk through all articles took so long that the state it began in was let go, and there is another one now. */
export class CollectionChanged extends Error {
  override name = "CollectionChanged";
  constructor() {
    super("the collection changed during a walk that took too long; begin it again");
  }
}
