/** What readers of articles notice while others search, and the memory of a server that does both: `node meanwhile.ts <store>`. */
import { openStore } from "@revue/store";
import { setImmediate, setTimeout } from "node:timers/promises";
import { question } from "./questions.ts";

const [path = ""] = process.argv.slice(2);
const store = await openStore(`sqlite:${path}`);
const { articles } = await store.listArticles({ sort: "oldest", limit: 200 });
const slugs = articles.map(({ summary }) => summary.slug);

/** The 99th percentile of reads, in microseconds, one every 2 ms for a few seconds. */
async function p99(reads: number): Promise<number> {
  const times: number[] = [];
  for (let read = 0; read < reads; read += 1) {
    const start = performance.now();
    await store.findArticle(slugs[read % slugs.length] ?? "");
    times.push((performance.now() - start) * 1_000);
    await setTimeout(2);
  }
  return times.sort((a, b) => a - b)[Math.floor(reads * 0.99)] ?? 0;
}

await p99(300);
const idle = await p99(1_500);
const over = new AbortController();
let searches = 0;
const searching = (async () => {
  while (!over.signal.aborted) {
    await store.search(question(["ministre accord", "programme", "le conseil de la défense", "min*"][searches % 4] ?? ""));
    searches += 1;
    await setImmediate();
  }
})();
const busy = await p99(1_500);
over.abort();
await searching;
console.log(
  `Reading an article, p99: ${idle.toFixed(0)} µs idle, ${busy.toFixed(0)} µs while ${searches} searches ran without a pause: ${(busy / idle).toFixed(1)} times.`,
);
console.log(
  `Memory of this process, which reads and searches: ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB, at most ${(process.resourceUsage().maxRSS / 1_024).toFixed(0)}.`,
);
await store.close();
