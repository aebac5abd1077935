/**
 * How fast a store is filled with articles that are in memory already, so that nothing but the filling is measured:
 * `node loading.ts [articles]`, 12,000 unless told, three times.
 */
import { openStore } from "@revue/store";
import { synthesise } from "@revue/synthetic";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const articles = Number(process.argv[2] ?? 12_000);
const collection = synthesise({ seed: 2008, articles }).collection();
const root = mkdtempSync(join(tmpdir(), "revue-loading-"));
const before = process.memoryUsage.rss();
const perSecond = (seconds: number): string => `${(articles / seconds).toFixed(0)} a second`;
const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;
try {
  for (const round of [1, 2, 3]) {
    const store = await openStore(`sqlite:${join(root, `revue-${round}.db`)}`);
    const [clock, all, here] = [performance.now(), process.cpuUsage(), process.threadCpuUsage()];
    await store.sync(collection, { at: "2026-03-02T06:30:00+01:00" });
    const [taken, used, main] = [
      (performance.now() - clock) / 1_000,
      seconds(process.cpuUsage(all)),
      seconds(process.threadCpuUsage(here)),
    ];
    await store.close();
    console.log(
      `${articles} articles: ${taken.toFixed(1)} s by the clock (${perSecond(taken)}), ${used.toFixed(1)} s of CPU (${perSecond(used)}), ` +
        `of which ${main.toFixed(1)} on the thread that writes.`,
    );
  }
} finally {
  rmSync(root, { recursive: true });
}
const [start, most] = [before / 2 ** 20, process.resourceUsage().maxRSS / 1_024];
console.log(`Memory: ${start.toFixed(0)} MB with the articles, at most ${most.toFixed(0)} MB.`);
