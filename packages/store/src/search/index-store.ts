import type { Slug, Vocabulary } from "@revue/core";
import type { KeptArticle } from "../store.ts";

/** A segment of the index, as a state of the collection has it. Only `deletions` ever changes: it grows. */
export interface SegmentState {
  /** Never given to another segment, whatever becomes of this one. Below 2^32. */
  id: number;
  documents: number;
  /** Documents deleted. */
  deletions: number;
}

/**
 * What the search engine reads of a database. All of it must be of one state for the length of a question:
 * the caller opens a transaction around it.
 */
export interface IndexReader {
  /** The number of the revision, and its segments. */
  state(): Promise<{ revision: number; segments: SegmentState[] }>;
  /** Pages by `pageId`, in the order asked. They never change. */
  pages(ids: readonly number[]): Promise<Uint8Array[]>;
  /** The bits of the documents deleted, as `IndexWriter` was given them. */
  deleted(segment: number): Promise<Uint8Array | undefined>;
  vocabulary(): Promise<Vocabulary | undefined>;
  /** Articles by slug, in the order asked; one that is missing is left out. */
  articles(slugs: readonly Slug[]): Promise<KeptArticle[]>;
  /** Days of publication (20080311) by slug, in the order asked. */
  days(slugs: readonly Slug[]): Promise<(number | undefined)[]>;
}

/** What the index needs to be brought up to date, inside the transaction of a sync. */
export interface IndexStore {
  segments(): Promise<SegmentState[]>;
  pages(ids: readonly number[]): Promise<Uint8Array[]>;
  deleted(segment: number): Promise<Uint8Array | undefined>;
  /** Gives a number that no segment ever had. */
  newSegment(): Promise<number>;
  /** Keeps a page of a segment that is being written. May be called many times before the promise of any settles. */
  writePage(id: number, bytes: Uint8Array): void | Promise<void>;
  /** Makes a segment part of the index; its pages are all written. */
  addSegment(state: SegmentState): Promise<void>;
  setDeleted(segment: number, deletions: number, bits: Uint8Array): Promise<void>;
  /** Forgets a segment and its pages. */
  dropSegment(segment: number): Promise<void>;
}
