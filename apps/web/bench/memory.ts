/**
 * Memory of the built site, as the kernel counts it: `node bench/memory.ts [articles] [folder]`, 10,000 unless told. With a folder, the
 * collection and the store made there are used again the next time.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeSynthetic } from "@revue/synthetic";
import { freePort } from "../test/site.ts";
import { type Memory, startServer } from "./process.ts";
import { readPages, readSearches, slugsOf } from "./reading.ts";

const PAGES = 2_000;
const SEARCHES = 200;

const [articles = "10000", folder] = process.argv.slice(2);
if (folder !== undefined) mkdirSync(folder, { recursive: true });
const place = folder ?? mkdtempSync(join(tmpdir(), "revue-memory-"));
const content = join(place, `content-${articles}`);
const start = async () =>
  startServer(
    new URL("../dist/main.js", import.meta.url).pathname,
    { PORT: String(await freePort()), REVUE_CONTENT: content, REVUE_STORE: `sqlite:${join(place, `revue-${articles}.db`)}` },
    "/readyz",
  );

const rows: Record<string, Record<string, string>> = {};
const row = (moment: string, { resident, own, mapped, most }: Memory) => {
  const [r, o, m, h] = [resident, own, mapped, most].map((megabytes) => megabytes.toFixed(0));
  rows[moment] = {
    "resident, MB": r ?? "",
    "own, MB": o ?? "",
    "mapped files, MB": m ?? "",
    "at most so far, MB": h ?? "",
    aim: "< 150",
  };
};

try {
  if (!existsSync(content)) writeSynthetic(content, { seed: 2008, articles: Number(articles) });
  // The first start fills the store; its memory is that of a server that has just synced.
  const first = await start();
  await first.stop();
  const site = await start();
  row("once started", site.memory());
  const slugs = await slugsOf(site.origin, 2 * PAGES);
  row("after listing their slugs by the API", site.memory());
  for (const round of [0, 1]) {
    await readPages(site.origin, slugs.slice(round * PAGES, (round + 1) * PAGES));
    row(`after ${(round + 1) * PAGES} article pages, each read once`, site.memory());
    await readSearches(site.origin, slugs.slice(round * PAGES), SEARCHES);
    row(`and after ${(round + 1) * SEARCHES} searches`, site.memory());
  }
  await site.stop();
  console.table(rows);
} finally {
  if (folder === undefined) rmSync(place, { recursive: true, force: true });
}
