/** Fills a store with invented articles, made as they are asked for: `node load.ts <path> <articles>`. */
import { openStore } from "@revue/store";
import { synthesise } from "@revue/synthetic";
import { statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

const [path = "", articles = "100000"] = process.argv.slice(2);
const made = synthesise({ seed: 2008, articles: Number(articles) });
let textBytes = 0;
let making = 0;

function* counted(): Generator<ReturnType<typeof made.collection>["articles"][number]> {
  const walk = made.articles()[Symbol.iterator]();
  for (;;) {
    const start = performance.now();
    const { value, done } = walk.next();
    making += performance.now() - start;
    if (done || value === undefined) return;
    textBytes += Buffer.byteLength(value.headline) + Buffer.byteLength(value.standfirst ?? "") + Buffer.byteLength(value.body);
    yield value;
  }
}

const store = await openStore(`sqlite:${path}`);
const start = performance.now();
const cpu = process.cpuUsage();
await store.sync({ ...made.vocabulary, articles: counted() }, { at: "2026-03-02T06:30:00+01:00" });
const seconds = (performance.now() - start - making) / 1_000;
const used = process.cpuUsage(cpu);
const cpuSeconds = (used.user + used.system) / 1e6 - making / 1_000;
await store.close();

const db = new DatabaseSync(path, { readOnly: true });
const index = db.prepare("SELECT SUM(LENGTH(bytes)) AS bytes, COUNT(*) AS pages FROM page").get();
const segments = db.prepare("SELECT COUNT(*) AS count FROM segment").get()?.["count"];
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
console.log(
  `Loaded ${articles} articles in ${seconds.toFixed(1)} s without the making of them: ${(Number(articles) / seconds).toFixed(0)} a second ` +
    `(${cpuSeconds.toFixed(1)} s of CPU: ${(Number(articles) / cpuSeconds).toFixed(0)} a CPU second); at most ${(process.resourceUsage().maxRSS / 1_024).toFixed(0)} MB.`,
);
console.log(
  `Text ${megabytes(textBytes)}; index ${megabytes(Number(index?.["bytes"]))}, ${(Number(index?.["bytes"]) / textBytes).toFixed(2)} × the text, ` +
    `${segments} segments; store in all ${megabytes(statSync(path).size)}.`,
);
db.close();
