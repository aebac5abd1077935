import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { analyse } from "../src/analysis/analyse.ts";

/**
 * Speed of the analysis on French text, against a reference measured in the same run: cutting the same text at
 * everything but letters and folding each word with the platform (`split`, `normalize`, `toLowerCase`), without stems, offsets or compounds.
 * The text is the seed article's, each word of one copy in four changed by a number, so that the vocabulary keeps growing as a real one does.
 */
const seed = readFileSync(
  new URL("../content/articles/2008/03/conseil-de-cooperation-franco-russe-sur-les-questions-de-securite.md", import.meta.url),
  "utf8",
);
const letters = "abcdefghijklmnoprstuv";
const copies = Array.from({ length: 400 }, (_, copy) =>
  copy % 4 === 0 ? seed.replace(/\p{L}{9,}/gu, (word) => word + letters[copy % 21] + letters[(copy * 7) % 19]) : seed,
);
const megabytes = copies.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

const simple = (text: string) =>
  text.split(/[^\p{L}\p{N}]+/u).map((word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());

/** Median of five runs over all copies, in MB of UTF-8 a second. */
function speed(run: (text: string) => unknown[]): number {
  const seconds = Array.from({ length: 5 }, () => {
    const from = performance.now();
    for (const text of copies) run(text);
    return (performance.now() - from) / 1000;
  }).sort((a, b) => a - b);
  return megabytes / (seconds[2] ?? 1);
}

const reference = speed(simple);
const analysed = speed((text) => analyse(text, "fr"));
console.log(`text        ${megabytes.toFixed(1)} MB, ${copies.length} articles`);
console.log(`reference   ${reference.toFixed(1)} MB/s  1.00  (cut and fold with the platform)`);
console.log(`analysis    ${analysed.toFixed(1)} MB/s  ${(analysed / reference).toFixed(2)}`);
