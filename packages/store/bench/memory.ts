/** The memory of a process of its own that asks a store everything a site does: `node bench/memory.ts <address> [folder]`. */
import { openStore, syncInWorker } from "@revue/store";
import { questions } from "./questions.ts";

const [address = "", folder] = process.argv.slice(2);
const resident = (): string => `${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`;
const told = [`once started ${resident()}`];
const store = await openStore(address);
for (const [, question] of await questions(store)) for (let round = 0; round < 200; round += 1) await question(round);
told.push(`after ${200 * 12} questions ${resident()}`);
if (folder) {
  await syncInWorker(folder, address, { at: "2026-03-02T06:30:00+01:00", force: true });
  told.push(
    `after a sync in a worker process ${resident()}, at most ${(process.resourceUsage().maxRSS / 2 ** 10).toFixed(0)} MB`,
  );
}
await store.close();
console.log(`Memory: ${told.join(", ")}.`);
