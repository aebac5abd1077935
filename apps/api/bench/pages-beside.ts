/**
 * Says how long pages wait while a document of 300 articles is printed, beside how long they wait otherwise.
 *
 * node --conditions=source bench/pages-beside.ts
 */
import { synthesise } from "@revue/synthetic";
import { openStore } from "@revue/store";
import { createApp } from "../src/app.ts";
import { openPress } from "../src/press/press.ts";

const collection = synthesise({ seed: "print", articles: 300 }).collection();
const store = await openStore("sqlite::memory:");
await store.sync(collection, { at: "2026-11-20T10:00:00Z" });
const press = openPress({ log: () => undefined });
const app = createApp({ store, press, today: () => "2026-11-24", faults: () => [], log: () => undefined });
const ask = async (address: string) => app.request(`/api/v1${address}`);

/** Asks for one page after the other, 10 ms apart, until `done`. Times in milliseconds, sorted. */
async function waits(done: () => boolean): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; !done(); at++) {
    const from = performance.now();
    await (await ask(`/articles/${collection.articles[at % 300]?.slug}`)).text();
    times.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return times.sort((a, b) => a - b);
}
const told = (times: number[]) =>
  `${times.length} pages, median ${times[times.length >> 1]?.toFixed(2)} ms, 95th of 100 ${times[Math.floor(times.length * 0.95)]?.toFixed(2)} ms`;

await ask(`/articles/${collection.articles[0]?.slug}.pdf`);
const until = performance.now() + 6_000;
const idle = await waits(() => performance.now() > until);
console.log(`otherwise:      ${told(idle)}`);

let finished = false;
const from = performance.now();
const printing = ask("/articles.pdf").then(async (answer) => {
  const { byteLength } = await answer.arrayBuffer();
  finished = true;
  return `${answer.status}, ${byteLength} bytes, ${Math.round(performance.now() - from)} ms`;
});
const beside = await waits(() => finished);
console.log(`while printing: ${told(beside)}`);
console.log(`the document:   ${await printing}`);
const [quiet = 0, busy = 0] = [idle, beside].map((times) => times[times.length >> 1]);
console.log(`median while printing to otherwise: ${(busy / quiet).toFixed(2)} : 1`);
press.close();
await store.close();
