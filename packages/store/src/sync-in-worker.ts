import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { StoreUnavailable } from "./store.ts";
import type { FolderSync, FolderSyncOptions } from "./sync-folder.ts";

export interface WorkerOptions extends FolderSyncOptions {
  /** Where the store is read from when that is elsewhere: the sync then ends when it can be seen there. */
  readAddress?: string | undefined;
}

/** What the other process is told to do. Addresses may have passwords: they are told by message, not on a command line. */
export interface WorkerTask extends WorkerOptions {
  folder: string;
  address: string;
}

/** What it says in the end. Failures travel as plain facts: classes do not survive the way. */
export type WorkerAnswer =
  | { done: FolderSync }
  | { failed: { name: string; message: string; code?: StoreUnavailable["code"] | undefined } };

// The other process is a file of its own: TypeScript in the workspace, JavaScript when built.
const isSource = import.meta.url.endsWith(".ts");
const CHILD = fileURLToPath(new URL(`./sync-worker.${isSource ? "ts" : "js"}`, import.meta.url));

/**
 * `syncFolder` in a process of its own, with a store of its own at the same address. The server that asks goes on
 * answering, from the state before, and is not left with the memory that parsing took; a thread would leave it that.
 * Not for a store in memory.
 *
 * Rejects as `syncFolder` does; of failures other than `StoreUnavailable` only the name and the message come back.
 */
export async function syncInWorker(folder: string, address: string, options: WorkerOptions): Promise<FolderSync> {
  const task: WorkerTask = { ...options, folder, address };
  const child = fork(CHILD, { serialization: "advanced", execArgv: isSource ? ["--conditions=source"] : [] });
  const ended = once(child, "exit").then(([code, signal]: unknown[]): WorkerAnswer => {
    return { failed: { name: "Error", message: `the process that syncs ended early (${String(code ?? signal)})` } };
  });
  const told = once(child, "message").then(([answer]) => answer as WorkerAnswer);
  child.send(task);
  const answer = await Promise.race([told, ended]);
  if ("done" in answer) return answer.done;
  const { name, message, code } = answer.failed;
  if (name === "StoreUnavailable" && code !== undefined) throw new StoreUnavailable(code, message);
  throw Object.assign(new Error(message), { name });
}
