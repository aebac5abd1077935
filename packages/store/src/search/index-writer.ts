import type { Article } from "@revue/core";
import { availableParallelism } from "node:os";
import type { FieldText } from "./article-fields.ts";
import { Deleted } from "./deleted.ts";
import type { IndexStore, SegmentState } from "./index-store.ts";
import { type Merged, mergeSegments } from "./merge.ts";
import { pageId, type PageSink } from "./pages.ts";
import { Segment } from "./segment.ts";
import { SegmentThread } from "./segment-thread.ts";
import { SegmentBuilder } from "./segment-builder.ts";
import { writeBuilt } from "./write-built.ts";

/**
 * Words after which what was built is written as a segment, about 4,000 articles: bounds the memory of a first sync, at 24 bytes a word.
 * However many there are, they are made one in one go.
 */
const BUILT_MAX = 2_000_000;
/** Documents of the largest segment. Bounds the memory of merging and of searching. */
const SEGMENT_MAX = 131_072;
/** Segments of about one size that may stand side by side; one more and they are made one. */
const SIDE_BY_SIDE = 3;
const SMALLEST = 64;
/** Articles of one sync after which the others are built on a thread: starting one takes as long as building so many. */
const THREAD_FROM = 256;

/** Brings the index up to date in one sync: articles that came in or changed, articles that went. */
export class IndexWriter {
  readonly #store: IndexStore;
  readonly #builtMax: number;
  #builder = new SegmentBuilder();
  readonly #gone: { day: number; slug: string }[] = [];
  readonly #fresh = new Set<number>();
  readonly #threadFrom: number;
  #thread: SegmentThread | undefined;

  /** @param threadFrom how many articles are built here, before a thread does the rest; none when there is one processor */
  constructor(
    store: IndexStore,
    { builtMax = BUILT_MAX, threadFrom = availableParallelism() > 1 ? THREAD_FROM : Infinity } = {},
  ) {
    this.#store = store;
    this.#builtMax = builtMax;
    this.#threadFrom = threadFrom;
  }

  /** @param texts as `fieldTexts` gives them */
  async add(article: Article, texts: readonly FieldText[]): Promise<void> {
    if (this.#thread ?? this.#builder.documents.length >= this.#threadFrom) {
      this.#thread ??= new SegmentThread(this.#builtMax);
      await this.#thread.add({ article, texts });
      await this.#takeBuilt();
      return;
    }
    this.#builder.add(article, texts);
    if (this.#builder.words >= this.#builtMax) await this.#flush();
  }

  /** Takes out an article as it was before this sync. @param day of its publication then: 20080311 */
  remove(day: number, slug: string): void {
    this.#gone.push({ day, slug });
  }

  async finish(): Promise<void> {
    await this.#flush();
    if (this.#thread) {
      await this.#thread.finish();
      await this.#takeBuilt();
      await this.close();
    }
    await this.#delete();
    await this.#merge();
  }

  /** Ends the thread, if there is one. What was not finished is nowhere. */
  async close(): Promise<void> {
    await this.#thread?.close();
    this.#thread = undefined;
  }

  async #takeBuilt(): Promise<void> {
    for (const { documents, pages } of this.#thread?.take() ?? []) {
      const id = await this.#write(documents, (sink) => {
        for (const [page, bytes] of pages) sink(page, bytes);
      });
      this.#fresh.add(id);
    }
  }

  async #flush(): Promise<void> {
    const documents = this.#builder.documents.length;
    if (documents === 0) return;
    const id = await this.#write(documents, (sink) => writeBuilt(this.#builder, sink));
    this.#fresh.add(id);
    this.#builder = new SegmentBuilder();
  }

  async #write(documents: number, write: (sink: PageSink) => void | Promise<void>): Promise<number> {
    const id = await this.#store.newSegment();
    const writes: Promise<void>[] = [];
    await write((page, bytes) => {
      const written = this.#store.writePage(pageId(id, page), bytes);
      if (written) writes.push(written);
    });
    await Promise.all(writes);
    await this.#store.addSegment({ id, documents, deletions: 0 });
    return id;
  }

  async #delete(): Promise<void> {
    if (this.#gone.length === 0) return;
    let left = this.#gone;
    for (const { id, documents } of await this.#store.segments()) {
      if (this.#fresh.has(id) || left.length === 0) continue;
      const segment = await Segment.open(id, (ids) => this.#store.pages(ids));
      const deleted = new Deleted(documents, await this.#store.deleted(id));
      const before = deleted.count;
      const elsewhere: typeof left = [];
      for (const gone of left) {
        const document = await segment.find(gone.day, gone.slug);
        if (document === undefined || deleted.has(document)) elsewhere.push(gone);
        else deleted.add(document);
      }
      left = elsewhere;
      if (deleted.count > before) await this.#store.setDeleted(id, deleted.count, deleted.bits);
    }
  }

  async #merge(): Promise<void> {
    for (let due = toMerge(await this.#store.segments()); due.length > 0; due = toMerge(await this.#store.segments())) {
      const left = due.reduce((sum, { documents, deletions }) => sum + documents - deletions, 0);
      if (left > 0) {
        const read = (ids: readonly number[]) => this.#store.pages(ids);
        const merged: Merged[] = [];
        for (const { id, documents, deletions } of due) {
          const segment = await Segment.open(id, read);
          merged.push({ segment, deleted: deletions > 0 ? new Deleted(documents, await this.#store.deleted(id)) : undefined });
        }
        await this.#write(left, (sink) => mergeSegments(merged, read, sink));
      }
      for (const { id } of due) await this.#store.dropSegment(id);
    }
  }
}

const live = ({ documents, deletions }: SegmentState): number => documents - deletions;

/** The size of a segment in powers of four. */
const tierOf = (state: SegmentState): number =>
  Math.max(0, Math.floor(Math.log(Math.max(1, live(state) / SMALLEST)) / Math.log(4)));

/**
 * The segments to make one next: one that is mostly deleted, or several of about one size. None when all is well.
 * Each article is thus written again as often as the index grows fourfold.
 */
function toMerge(segments: readonly SegmentState[]): SegmentState[] {
  const wasted = segments.find((state) => state.deletions * 2 > state.documents || live(state) === 0);
  if (wasted) return [wasted];
  const tiers = new Map<number, SegmentState[]>();
  for (const state of segments) tiers.set(tierOf(state), [...(tiers.get(tierOf(state)) ?? []), state]);
  for (const [, same] of [...tiers].sort(([a], [b]) => a - b)) {
    if (same.length <= SIDE_BY_SIDE) continue;
    const chosen: SegmentState[] = [];
    let sum = 0;
    for (const state of same.sort((a, b) => live(a) - live(b))) {
      if (sum + live(state) > SEGMENT_MAX) break;
      chosen.push(state);
      sum += live(state);
    }
    if (chosen.length > 1) return chosen;
  }
  return [];
}
