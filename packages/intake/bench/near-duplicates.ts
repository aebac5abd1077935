// How fast an article is looked for among 100,000: `pnpm --filter @revue/intake bench`.
import { synthesise } from "@revue/synthetic";
import { NearDuplicates } from "../src/match/near-duplicates.ts";
import { likeness, signatureOf } from "../src/match/signature.ts";

const COUNT = Number(process.argv[2] ?? 100_000);
const near = new NearDuplicates();
const signatures: Uint32Array[] = [];
const samples: string[] = [];
const start = performance.now();
for (const { body } of synthesise({ seed: 7, articles: COUNT }).articles()) {
  const signature = signatureOf(body);
  if (!signature) continue;
  if (samples.length < 200 && near.add(signature) % Math.ceil(COUNT / 200) === 0) samples.push(body);
  else if (samples.length >= 200) near.add(signature);
  signatures.push(signature);
}
console.log(
  `${signatures.length.toLocaleString("en")} articles made and added in ${((performance.now() - start) / 1000).toFixed(0)} s; ${Math.round(process.memoryUsage().arrayBuffers / 1e6)} MB of arrays`,
);

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;
const worst = (times: number[]): number => times.sort((a, b) => a - b).at(-1) as number;
let found = 0;
const lookUps: number[] = [];
const walks: number[] = [];
for (const body of samples) {
  // As another newspaper prints it: a sentence less, a few words changed.
  const copy = body.replace(/[^.]+\.\s/, "").replace(/\bune?\b/, "quelque");
  const begun = performance.now();
  const signature = signatureOf(copy) as Uint32Array;
  const [nearest] = near.near(signature);
  lookUps.push(performance.now() - begun);
  if (nearest) found++;
}
for (const body of samples.slice(0, 10)) {
  const signature = signatureOf(body) as Uint32Array;
  const begun = performance.now();
  for (const one of signatures) likeness(signature, one);
  walks.push(performance.now() - begun);
}
console.log(
  `one looked for: median ${median(lookUps).toFixed(2)} ms, worst ${worst(lookUps).toFixed(2)} ms, signature included (aim ≤ 20 ms); comparing with each: ${median(walks).toFixed(1)} ms`,
);
console.log(`altered copies found: ${found} of ${samples.length}`);
