import type { Article, Instant, Mention, Slug, Summary, Vocabulary } from "@revue/core";
import type { IndexStore } from "../search/index-store.ts";
import type { Change, KeptArticle, Revision } from "../store.ts";

type Now<T> = T | Promise<T>;

/** What tells an article that is kept from the one that comes in. */
export interface Known {
  id: number;
  slug: Slug;
  /** Day of publication, as a number. */
  day: number;
  digest: string;
}

/** An article as the log of changes last told of it. */
export interface Told {
  digest: string;
  changedAt: Instant;
}

/** How an article is kept: the id is the one it had, if it had one. */
export interface Keeping {
  id: number | undefined;
  digest: string;
  changedAt: Instant;
  summary: Summary;
  /** The subjects its text names. */
  mentions: readonly Mention[];
}

/**
 * Where a sync reads and writes: one transaction, which whoever opened it commits or rolls back.
 * The order of calls is that of `syncCollection`; what was inserted may be written later, at `finish` at the latest.
 */
export interface Ledger {
  /** Where the index for searching is written. */
  readonly index: IndexStore;
  /** Every article that is kept now. */
  known(): Now<readonly Known[]>;
  /** What was kept before the tables were dropped; empty when they were not. */
  told(): Now<Map<Slug, Told>>;
  insert(article: Article, keeping: Keeping): Now<void>;
  remove(known: Known): Now<void>;
  /** An article that did not change names other subjects than before, since their names changed. */
  noteMentions(known: Known, mentions: readonly Mention[]): Now<void>;
  /** Adds to the log of changes, which outlives the tables of articles: a rebuild is not news. */
  log(slug: Slug, change: Change["change"], digest?: string): Now<void>;
  findArticle(slug: Slug): Now<KeptArticle | undefined>;
  vocabulary(): Now<Vocabulary | undefined>;
  /** @returns whether it is another than before */
  writeVocabulary(vocabulary: Vocabulary): Now<boolean>;
  /** Something has changed: files articles under the dossiers of this vocabulary anew, writes what was held back, and begins a revision. */
  finish(vocabulary: Vocabulary, at: Instant): Now<void>;
  /** The tables are full, and made from a folder with this digest. */
  writeContentDigest(digest: string | undefined): Now<void>;
  revision(): Now<Revision>;
}
