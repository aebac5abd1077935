/**
 * How long searches take among many invented articles, against SQLite's FTS5 used naively in the same run (any word, ranked by
 * `bm25`, the default tokenizer), what the index weighs, and what readers of articles notice meanwhile.
 * Absolute times depend on the machine: read the ratios. `node bench/search.ts [articles]`, 100,000 unless told.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const articles = process.argv[2] ?? "100000";
const root = mkdtempSync(join(tmpdir(), "revue-bench-search-"));
const run = (file: string, ...args: string[]): void => {
  // Each step in a process of its own, so that what one leaves in memory is not counted as another's.
  const path = new URL(`./search/${file}.ts`, import.meta.url).pathname;
  execFileSync(process.execPath, [...process.execArgv, path, ...args], { stdio: "inherit" });
};
try {
  run("load", join(root, "revue.db"), articles);
  run("load-fts5", join(root, "fts5.db"), articles);
  run("ask", join(root, "revue.db"), join(root, "fts5.db"));
  run("meanwhile", join(root, "revue.db"));
} finally {
  rmSync(root, { recursive: true });
}
