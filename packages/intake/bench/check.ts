// How fast, and in how much memory, a large collection is checked: `node --conditions=source bench/check.ts 100000`.
import { writeSynthetic } from "@revue/synthetic";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFolder } from "../src/check/check-folder.ts";
import { KnownArticles } from "../src/match/known-articles.ts";

for (const count of process.argv.slice(2).map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), "revue-bench-"));
  try {
    writeSynthetic(folder, { seed: 7, articles: count });
    let peak = 0;
    const start = performance.now();
    const { articles, faults } = checkFolder(folder, {
      onFault: () => {},
      onProgress: () => (peak = Math.max(peak, process.memoryUsage().rss)),
    });
    console.log(
      `check: ${articles.toLocaleString("en")} articles, ${faults} faults, ${((performance.now() - start) / 1000).toFixed(1)} s, peak ${Math.round(peak / 1e6)} MB`,
    );
    for (const turn of ["first", "second"]) {
      const begun = performance.now();
      const known = await KnownArticles.read(folder, { cache: join(folder, ".known.db") });
      console.log(
        `known articles, ${turn} time: ${known.size.toLocaleString("en")} in ${((performance.now() - begun) / 1000).toFixed(1)} s`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
