// Lighthouse on the seed article and on the first dossier, in a phone's frame and on a desk, and what a first visit transfers.
import lighthouse, { desktopConfig } from "lighthouse";
import { launchChromium } from "../test/browser.ts";
import { PAGES } from "../test/pages.ts";
import { freePort, startSite } from "../test/site.ts";

const port = await freePort();
const [site, browser] = await Promise.all([startSite(), launchChromium([`--remote-debugging-port=${port}`])]);
try {
  const rows: Record<string, Record<string, number | string>> = {};
  for (const [frame, path, config] of [
    ["article, phone", PAGES.article, undefined],
    ["article, desk", PAGES.article, desktopConfig],
    ["dossier, phone", PAGES.dossier, undefined],
    ["dossier, desk", PAGES.dossier, desktopConfig],
  ] as const) {
    const result = await lighthouse(`${site.origin}${path}`, { port, output: "json", logLevel: "silent" }, config);
    if (result === undefined) throw new Error("Lighthouse gave no result");
    const { categories, audits } = result.lhr;
    rows[frame] = {
      ...Object.fromEntries(Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])),
      "layout shift": audits["cumulative-layout-shift"]?.numericValue ?? "?",
      "transferred (bytes)": audits["total-byte-weight"]?.numericValue ?? "?",
    };
    for (const { id, title, score } of Object.values(audits)) {
      if (score !== null && score < 0.9) console.log(`${frame}: ${id} (${score}): ${title}`);
    }
  }
  console.log("Lighthouse (target: 100 in each category, no layout shift)");
  console.table(rows);
} finally {
  await browser.close();
  await site.stop();
}
