/**
 * Rate, memory and start of the built site with 10,000 invented articles: `node bench/server.ts`.
 * The reference for a rate is a bare `node:http` server that sends the same bytes, measured in turns in the same run.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeSynthetic } from "@revue/synthetic";
import { freePort } from "../test/site.ts";
import { type Server, startServer } from "./process.ts";
import { HEADERS, compare, median } from "./rate.ts";
import { readPages, readSearches, slugsOf } from "./reading.ts";

const ARTICLES = 10_000;
/** Distinct pages read before memory is measured, and searches. */
const PAGES_READ = 2_000;
const SEARCHES = 200;
const STARTS = 5;

const place = mkdtempSync(join(tmpdir(), "revue-bench-"));
const here = (file: string) => new URL(file, import.meta.url).pathname;
const settings = async () => ({
  PORT: String(await freePort()),
  REVUE_CONTENT: join(place, "content"),
  REVUE_STORE: `sqlite:${join(place, "revue.db")}`,
});
const startSite = async () => startServer(here("../dist/main.js"), await settings(), "/readyz");

const whole = (value: number) => value.toFixed(0);

/** The body as it is sent, still compressed: `fetch` would unpack it. */
function bytesOf(address: string): Promise<{ body: Buffer; type: string }> {
  return new Promise((resolve, reject) => {
    get(address, { headers: HEADERS }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", () => resolve({ body: Buffer.concat(chunks), type: incoming.headers["content-type"] ?? "" }));
    }).on("error", reject);
  });
}

async function compareWithBare(site: Server, path: string) {
  const { body, type } = await bytesOf(site.origin + path);
  const bytes = join(place, "bytes");
  writeFileSync(bytes, body);
  const reference = await startServer(here("bare.ts"), { PORT: String(await freePort()), BYTES: bytes, TYPE: type }, "/");
  try {
    return await compare(site.origin + path, reference.origin);
  } finally {
    await reference.stop();
  }
}

try {
  writeSynthetic(join(place, "content"), { seed: 2008, articles: ARTICLES });
  const first = await startSite();
  await first.stop();

  const starts: number[] = [];
  let site = await startSite();
  starts.push(site.readyMilliseconds);
  for (let start = 1; start < STARTS; start += 1) {
    await site.stop();
    site = await startSite();
    starts.push(site.readyMilliseconds);
  }
  const memoryAtStart = site.memory().resident;
  const names = await slugsOf(site.origin, PAGES_READ);
  await readPages(site.origin, names);
  const memoryAfterReading = site.memory().resident;
  await readSearches(site.origin, names, SEARCHES);
  const memoryAfterSearching = site.memory().resident;
  const page = await compareWithBare(site, `/articles/${names[0]}`);
  const api = await compareWithBare(site, `/api/v1/articles/${names[0]}`);
  const feed = await compareWithBare(site, "/feed.atom");
  const memoryAfterLoad = site.memory().resident;
  await site.stop();
  // The invented collection has no dossier: the review's own first one is served.
  const review = await startServer(
    here("../dist/main.js"),
    { PORT: String(await freePort()), REVUE_STORE: `sqlite:${join(place, "review.db")}` },
    "/readyz",
  );
  const dossier = await compareWithBare(review, "/dossiers/ccqs").finally(() => review.stop());

  console.table({
    "article page, requests/s": {
      measured: whole(page.ours),
      reference: whole(page.reference),
      ratio: page.ratio.toFixed(2),
      aim: "≥ 0.60",
    },
    "API article, requests/s": {
      measured: whole(api.ours),
      reference: whole(api.reference),
      ratio: api.ratio.toFixed(2),
      aim: "≥ 0.60",
    },
    "feed of 30 whole texts, requests/s": {
      measured: whole(feed.ours),
      reference: whole(feed.reference),
      ratio: feed.ratio.toFixed(2),
      aim: "≥ 0.60",
    },
    "dossier page, requests/s": {
      measured: whole(dossier.ours),
      reference: whole(dossier.reference),
      ratio: dossier.ratio.toFixed(2),
      aim: "≥ 0.60",
    },
    "start to first answer, store empty, ms": { measured: whole(first.readyMilliseconds) },
    "start to first answer, store built, ms": { measured: whole(median(starts)), aim: "≤ 1000" },
    "memory once started, MB": { measured: whole(memoryAtStart), aim: "< 150" },
    [`memory after ${PAGES_READ} pages, MB`]: { measured: whole(memoryAfterReading), aim: "< 150" },
    [`and after ${SEARCHES} searches, MB`]: { measured: whole(memoryAfterSearching), aim: "< 150" },
    "memory after the rates, MB": { measured: whole(memoryAfterLoad), aim: "< 150" },
  });
} finally {
  rmSync(place, { recursive: true, force: true });
}
