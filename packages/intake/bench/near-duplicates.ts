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

// The worst there is: as many letters of one form, of which two thirds of the words are the same.
const letters = new NearDuplicates();
const FORM = samples[0] as string;
const form = signatureOf(FORM.slice(0, 1500)) as Uint32Array;
for (const signature of signatures) letters.add(letterOf(signature));
const hard = samples.map((body) => {
  const letter = letterOf(signatureOf(body.replace(/\bune?\b/, "quelque")) as Uint32Array);
  const begun = performance.now();
  const start = process.threadCpuUsage();
  const [nearest] = letters.near(letter);
  const { user, system } = process.threadCpuUsage(start);
  return { ms: performance.now() - begun, cpu: (user + system) / 1000, likeness: nearest?.likeness ?? 0 };
});
console.log(
  `among as many letters of one form: median ${median(hard.map(({ ms }) => ms)).toFixed(2)} ms, worst ${worst(hard.map(({ ms }) => ms)).toFixed(2)} (${worst(hard.map(({ cpu }) => cpu)).toFixed(2)} of the thread's CPU); found again ${hard.filter(({ likeness: share }) => share > 0.9).length} of ${hard.length}`,
);

/** What MinHash makes of a text of which two thirds are the form's; those two thirds in a row, so that they fill their buckets. */
function letterOf(signature: Uint32Array): Uint32Array {
  return signature.map((number, at) => (at < 42 ? (form[at] as number) : number));
}
