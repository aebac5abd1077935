export { openStore, type OpenOptions } from "./open-store.ts";
export * from "./search.ts";
export * from "./store.ts";
export * from "./subscribers/subscribers.ts";
export { syncFolder, type FolderSync, type FolderSyncOptions } from "./sync-folder.ts";
export { syncInWorker } from "./sync-in-worker.ts";
