import { performance } from "node:perf_hooks";
import { checkQuotation } from "../src/index.ts";

// How long a quotation takes to be compared with a document of 200 kB, against reading the document's words once with a
// regular expression. Aim: at most 10 ms.

// Words as common as in a real text (Zipf): the rank-th of 4,000 comes once for rank times the first.
let seed = 7;
const random = () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x7fffffff;
const WORDS = Array.from({ length: 4_000 }, (_, rank) => (rank % 9 === 4 ? `l’éta${rank}` : `mot${rank.toString(26)}`));
let document = "";
while (document.length < 200_000) document += `${WORDS[Math.floor(4_000 ** random()) - 1]}${random() < 0.08 ? ". " : " "}`;
const place = document.indexOf(" ", 150_000) + 1;
const words = document.slice(place, document.indexOf(" ", place + 900));
const altered = words.split(" ").with(60, "digue").join(" ");

const cases: [string, string][] = [
  ["exact", words],
  ["same (apostrophes and spaces differ)", words.replaceAll("’", "'").replaceAll(" ", "\u00a0")],
  ["altered (one word)", altered],
  ["partial", `${words.slice(0, 450)} ${"Rien de tout cela ne se lit nulle part ailleurs. ".repeat(9)}`],
  ["not found", "Rien de tout cela ne se lit nulle part ailleurs que dans ces lignes inventées pour un essai. ".repeat(9)],
];

const reference = median(() => [...document.matchAll(/\S+/g)].length);
console.log(`document: ${document.length.toLocaleString("en")} characters; quotation: ${words.length}`);
console.log(`reference: its words by a regular expression  ${reference.toFixed(2)} ms`);
for (const [name, quote] of cases) {
  const time = median(() => checkQuotation(quote, document).found);
  console.log(
    `${name.padEnd(38)} ${checkQuotation(quote, document).result.padEnd(10)} ${time.toFixed(2)} ms  × ${(time / reference).toFixed(1)}`,
  );
}

function median(run: () => number): number {
  const times: number[] = [];
  let sum = 0;
  for (let turn = 0; turn < 60; turn++) {
    const start = performance.now();
    sum += run();
    times.push(performance.now() - start);
  }
  if (sum === -1) console.log(sum);
  return times.sort((a, b) => a - b)[30] ?? 0;
}
