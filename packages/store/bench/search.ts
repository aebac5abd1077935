/**
 * How long searches take among many invented articles, against SQLite's FTS5 used naively in the same run (any word, ranked by
 * `bm25`, the default tokenizer) and PostgreSQL's `french` full text (any word, `ts_rank`, an index), what the index weighs, and
 * what readers of articles notice meanwhile.
 * Absolute times depend on the machine: read the ratios. `node bench/search.ts [articles] [folder]`, 100,000 unless told; with a
 * folder, what was loaded stays there and is asked again the next time; `alone` after it leaves both references out, of which a
 * million articles take gigabytes more.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DERIVED_VERSION } from "../src/derived-version.ts";

const [articles = "100000", folder, only] = process.argv.slice(2);
if (folder !== undefined) mkdirSync(folder, { recursive: true });
const root = folder ?? mkdtempSync(join(tmpdir(), "revue-bench-search-"));
// Opened by software of another version, a store loses all that was loaded: each version has its own.
const revue = join(root, `revue-${articles}-v${DERIVED_VERSION}.db`);
const fts5 = join(root, `fts5-${articles}.db`);
const run = (file: string, ...args: string[]): void => {
  // Each step in a process of its own, so that what one leaves in memory is not counted as another's.
  const path = new URL(`./search/${file}.ts`, import.meta.url).pathname;
  execFileSync(process.execPath, [...process.execArgv, path, ...args], { stdio: "inherit" });
};
try {
  if (!existsSync(revue)) run("load", revue, articles);
  if (only !== "alone" && !existsSync(fts5)) run("load-fts5", fts5, articles);
  run("ask", revue, ...(only === "alone" ? [] : [fts5, articles]));
  run("meanwhile", revue);
} finally {
  if (folder === undefined) rmSync(root, { recursive: true });
}
