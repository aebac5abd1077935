import { once } from "node:events";
import { openStore } from "./open-store.ts";
import { StoreUnavailable } from "./store.ts";
import type { WorkerAnswer, WorkerTask } from "./sync-in-worker.ts";
import { syncFolder, type FolderSync } from "./sync-folder.ts";

async function sync({ folder, address, readAddress, ...options }: WorkerTask): Promise<FolderSync> {
  const store = await openStore(address, { readAddress });
  try {
    return await syncFolder(folder, store, options);
  } finally {
    await store.close();
  }
}

const failed = (error: unknown): WorkerAnswer => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { failed: { name, message, ...(error instanceof StoreUnavailable && { code: error.code }) } };
};

const [task] = (await once(process, "message")) as [WorkerTask];
const answer: WorkerAnswer = await sync(task).then((done) => ({ done }), failed);
process.send?.(answer, () => process.disconnect?.());
