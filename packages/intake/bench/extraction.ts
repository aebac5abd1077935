// How well and how fast pages are read: `pnpm --filter @revue/intake bench`. Figures are ratios against the kept libraries
// on the same page, in the same run; milliseconds are for this machine at this hour.
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { readBody, toText } from "@revue/core";
import { readHtml } from "../src/html/read-html.ts";
import { wordsToCompare } from "../src/match/signature.ts";
import { LAYOUTS, type Layout } from "../test/layouts/layouts.ts";

const CONTEXT = { timeZone: "Europe/Paris", readOn: "2026-11-24" };

/** F1 of the words of a text against those expected, as bags. */
function f1(found: string, expected: string): { precision: number; recall: number; f1: number } {
  const [got, wanted] = [bag(found), bag(expected)];
  let common = 0;
  for (const [word, count] of wanted) common += Math.min(count, got.get(word) ?? 0);
  const precision = common / Math.max(1, total(got));
  const recall = common / Math.max(1, total(wanted));
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function bag(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of wordsToCompare(text)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

const total = (words: ReadonlyMap<string, number>): number => [...words.values()].reduce((sum, count) => sum + count, 0);

const exact = new Map<string, { right: number; all: number }>();
const scores: number[] = [];
for (const layout of LAYOUTS) {
  const reading = readHtml(layout.html, { ...CONTEXT, url: layout.url });
  const draft = reading.kind === "article" ? reading.draft : undefined;
  const score = f1(draft ? toText(readBody(draft.body).body) : "", layout.article.text.join("\n"));
  scores.push(score.f1);
  const fields = {
    headline: draft?.headline,
    standfirst: draft?.standfirst,
    authors: draft?.byline?.kind === "signed" ? draft.byline.people : [],
    publishedOn: draft?.publishedOn,
    siteName: draft?.sourceName,
    language: draft?.language,
  };
  const wrong = Object.entries(layout.expected).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const isRight = JSON.stringify(fields[name as keyof typeof fields]) === JSON.stringify(value);
    const tally = exact.get(name) ?? { right: 0, all: 0 };
    exact.set(name, { right: tally.right + Number(isRight), all: tally.all + 1 });
    return isRight ? [] : [name];
  });
  console.log(
    `${score.f1.toFixed(3)}  P ${score.precision.toFixed(2)} R ${score.recall.toFixed(2)}  ${layout.name}${wrong.length > 0 ? `  wrong: ${wrong.join(", ")}` : ""}`,
  );
}
console.log(
  `\ntext F1, mean of ${LAYOUTS.length} layouts: ${(scores.reduce((sum, one) => sum + one, 0) / scores.length).toFixed(3)}`,
);
for (const [name, { right, all }] of exact) console.log(`${name.padEnd(12)} exact in ${right} of ${all}`);

/** The first layout, filled up to a size with its own clutter and text. */
function filled({ html, article }: Layout, sizeBytes: number): string {
  const [before = "", after = ""] = html.split("</article>");
  let clutter = "";
  for (let rank = 0; before.length + after.length + clutter.length < sizeBytes; rank++) {
    clutter += `<div class="card c${rank}"><a href="/a/${rank}"><span data-x='{"id":${rank}}'><img src="/i/${rank}.jpg" alt=""></span><h3>${article.headline} ${rank}</h3></a><p>${article.text[rank % article.text.length]}</p></div>`;
  }
  return `${before}</article><aside class="related">${clutter}</aside>${after}`;
}

const page = filled(LAYOUTS[0] as Layout, 300_000);
const read = () => readHtml(page, { ...CONTEXT, url: LAYOUTS[0]?.url });
const parse = () => parseHTML(page).document.querySelectorAll("p").length;
/** The kept libraries alone: no metadata, no cleaning, no refusal, no Markdown. */
const library = () => new Readability(parseHTML(page).document as unknown as Document).parse();
const KINDS = { read, library, parse };
type Kind = keyof typeof KINDS;
const times = (Object.keys(KINDS) as Kind[]).map((kind) => ({ kind, cpu: [] as number[], clock: [] as number[] }));
const RUNS = 12;
// In turn, so that a neighbour on the machine slows all of them alike, and many runs at a time, so that each pays for the
// collection of its own garbage; the first round warms up.
for (let round = -1; round < 5; round++) {
  for (const { kind, cpu, clock } of times) {
    const [begun, start] = [performance.now(), process.cpuUsage()];
    for (let run = 0; run < RUNS; run++) KINDS[kind]();
    const { user, system } = process.cpuUsage(start);
    if (round < 0) continue;
    clock.push((performance.now() - begun) / RUNS);
    cpu.push((user + system) / 1000 / RUNS);
  }
}
const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
const [reading, alone, parsing] = times.map(({ cpu, clock }) => ({ cpu: median(cpu), clock: median(clock) })) as [
  { cpu: number; clock: number },
  { cpu: number; clock: number },
  { cpu: number; clock: number },
];
console.log(
  `\na page of ${Math.round(page.length / 1000)} kB: ${reading.cpu.toFixed(0)} ms of CPU, ${reading.clock.toFixed(0)} ms on the clock; aim ≤ 60 ms`,
);
console.log(
  `linkedom and Readability alone: ${alone.cpu.toFixed(0)} ms of CPU, ${alone.clock.toFixed(0)} on the clock (× ${(reading.cpu / alone.cpu).toFixed(2)}); linkedom's parsing: ${parsing.cpu.toFixed(0)} (× ${(reading.cpu / parsing.cpu).toFixed(1)})`,
);
