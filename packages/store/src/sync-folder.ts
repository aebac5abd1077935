import type { Fault, Instant } from "@revue/core";
import { contentDigest, readFolder } from "@revue/core/node";
import type { Store, SyncReport } from "./store.ts";

/** What came of bringing a store up to date with its content folder. */
export interface FolderSync {
  /** Whether the folder is in a state already known, so that it was not even parsed. */
  unchanged: boolean;
  /** Names the state of the folder. */
  digest: string;
  /** Absent when nothing was written: the folder is unchanged, or nothing of it can stand (no `publication.yaml`). */
  report?: SyncReport;
  /** Everything wrong in the folder; empty when it is unchanged, since nobody looked. */
  faults: Fault[];
}

export interface FolderSyncOptions {
  /** The moment of the sync. */
  at: Instant;
  /** The `digest` of the last answer: a folder still in that state is unchanged, its faults are those told then. */
  seen?: string | undefined;
  /** Parse the folder whatever state it is in. */
  force?: boolean | undefined;
}

/**
 * Brings a store up to date with a content folder.
 *
 * Articles with faults stay in the store as they were before; a folder with faults is parsed again by whoever has
 * not seen them. Rejects with `ContentUnavailable` when the folder cannot be read, with `StoreUnavailable` when the
 * store cannot be written. Parsing takes the thread for itself: a server that is answering uses `syncInWorker`.
 */
export async function syncFolder(folder: string, store: Store, { at, seen, force }: FolderSyncOptions): Promise<FolderSync> {
  if (!force) {
    const { contentDigest: kept } = await store.revision();
    const digest = await contentDigest(folder);
    if (digest === seen || digest === kept) return { unchanged: true, digest, faults: [] };
  }
  const { collection, faults, faultySlugs, digest } = await readFolder(folder);
  if (!collection) return { unchanged: false, digest, faults };
  const faultless = faults.length === 0 ? { contentDigest: digest } : {};
  const report = await store.sync(collection, { at, keep: faultySlugs, ...faultless });
  return { unchanged: false, digest, report, faults };
}
