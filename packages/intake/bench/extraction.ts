// How well and how fast pages are read: `pnpm --filter @revue/intake bench`. Figures are ratios against parsing the same page,
// in the same run; milliseconds are for this machine at this hour.
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
for (let warm = 0; warm < 5; warm++) {
  read();
  parse();
}
const time = (work: () => unknown): number => {
  const times = Array.from({ length: 15 }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[7] as number;
};
const [reading, parsing] = [time(read), time(parse)];
console.log(
  `\na page of ${Math.round(page.length / 1000)} kB: ${reading.toFixed(0)} ms of CPU, ${(reading / parsing).toFixed(1)} × parsing it alone (${parsing.toFixed(0)} ms); aim ≤ 60 ms`,
);
