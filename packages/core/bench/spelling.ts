import { performance } from "node:perf_hooks";
import { buildSpelling } from "../src/analysis/spelling/spelling.ts";
import { spellingDistance } from "../src/analysis/spelling/spelling-distance.ts";

/**
 * Time to suggest corrections among 60,000 words, against measuring the distance to every one of them in the same run.
 * Words are made of French syllables, from a fixed seed; each question is one of them with two letters swapped.
 */
const WORDS = 60_000;
const SYLLABLES =
  "con ver sion mi nis tre de fen se cri ti que re la tion pro li fe ra mo der na sta bi te an ce eur op por tu in ter men ta gou".split(
    " ",
  );

let state = 7;
const next = (below: number): number => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return (state >>> 8) % below;
};
const forms = new Set<string>();
while (forms.size < WORDS) forms.add(Array.from({ length: 2 + next(4) }, () => SYLLABLES[next(SYLLABLES.length)]).join(""));
const known = [...forms].map((form, index) => ({ form, count: 1 + (index % 97) }));
const typed = Array.from({ length: 200 }, () => {
  const { form } = known[next(WORDS)] ?? { form: "conseil" };
  const at = next(form.length - 1);
  return form.slice(0, at) + form.charAt(at + 1) + form.charAt(at) + form.slice(at + 2);
});

/** Median and 95th percentile over all questions, in ms. */
function times(ask: (form: string) => unknown): { median: number; p95: number } {
  const spent = typed
    .map((form) => {
      const from = performance.now();
      ask(form);
      return performance.now() - from;
    })
    .sort((a, b) => a - b);
  return { median: spent[100] ?? 0, p95: spent[190] ?? 0 };
}

const spelling = buildSpelling(known);
times((form) => spelling.suggest(form, 5));
const every = times((form) => known.filter((word) => spellingDistance(form, word.form, 2) <= 2));
const suggested = times((form) => spelling.suggest(form, 5));
console.log(
  `reference   median ${every.median.toFixed(2)} ms, p95 ${every.p95.toFixed(2)} ms  (distance to each of ${WORDS} words)`,
);
console.log(
  `suggest     median ${suggested.median.toFixed(2)} ms, p95 ${suggested.p95.toFixed(2)} ms, ${(every.median / suggested.median).toFixed(1)} times as fast`,
);
