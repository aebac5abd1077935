/**
 * Prints the seed and 300 invented articles, and says how long that takes: PDF cold and warm, EPUB, card, and Chromium's
 * print of the same article in the same run.
 *
 * node --conditions=source bench/printing.ts
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { synthesise } from "@revue/synthetic";
import { chromium } from "playwright-core";
import { articleBooklet, bindBooklet } from "../src/booklet/booklet.ts";
import { toEpub } from "../src/epub/epub.ts";
import { toHtmlArticle } from "../src/html/html.ts";
import { openTypesetter, toCard, toPdf } from "../src/press.ts";
import { articleRecord, type ArticleRecord } from "../src/record/article-record.ts";
import { lookupIn } from "../src/record/lookup.ts";
import { seedRecord } from "../test/whole-article.ts";

const ROUNDS = 15;
const seed = await seedRecord("pdf");

/** The seed under another headline: nothing the compiler remembers answers for it. */
const distinct = (round: number): ArticleRecord => ({
  ...seed,
  article: { ...seed.article, headline: `${seed.article.headline} ${round}` },
});

async function median(rounds: number, work: (round: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    await work(round);
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[rounds >> 1] ?? 0;
}

const say = (what: string, value: string) => console.log(`${what.padEnd(52)} ${value}`);
const ms = (time: number) => `${time.toFixed(1)} ms`;

if (process.argv.includes("--cold")) {
  const from = performance.now();
  toPdf(articleBooklet(seed), { typesetter: openTypesetter() });
  console.log(performance.now() - from);
  process.exit();
}

const cold = [1, 2, 3].map(() =>
  Number(execFileSync(process.execPath, ["--conditions=source", import.meta.filename, "--cold"], { encoding: "utf8" })),
);
say("seed as PDF, cold (fonts, compiler, first document)", ms(cold.sort((a, b) => a - b)[1] ?? 0));

const typesetter = openTypesetter();
toPdf(articleBooklet(seed), { typesetter });
const warm = await median(ROUNDS, (round) => toPdf(articleBooklet(distinct(round)), { typesetter }));
say("seed as PDF, warm, another headline each time", ms(warm));
say("its size", `${toPdf(articleBooklet(seed), { typesetter }).bytes.length} bytes`);
say("seed as EPUB without cover", ms(await median(ROUNDS, (round) => toEpub(articleBooklet(distinct(round))))));
say("seed's card as PNG", ms(await median(ROUNDS, (round) => toCard(distinct(round), typesetter))));

const { vocabulary, articles } = synthesise({ seed: "print", articles: 300 });
const lookup = lookupIn(vocabulary);
const records = [...articles()].map((article, at) =>
  articleRecord({
    article: { ...article, rights: { preset: "cc-by", version: "4.0" } },
    digest: String(at).padStart(64, "0"),
    changedAt: "2026-11-20T10:00:00Z",
    lookup,
    channel: "pdf",
    on: "2026-11-24",
    addresses: { site: "https://revue.example", image: ({ file }) => `/images/${file}` },
  }),
);
const booklet = bindBooklet({
  kind: "list",
  title: "300 articles",
  language: "fr",
  publication: vocabulary.publication,
  url: "https://revue.example/",
  parts: [{ records }],
});
say(
  "articles, characters of their texts",
  `${records.length}, ${records.reduce((sum, { text }) => sum + (text.kept?.length ?? 0), 0)}`,
);
const epub = await median(3, () => toEpub(booklet));
say("300 articles as EPUB", ms(epub));
const before = process.memoryUsage.rss();
const from = performance.now();
const many = toPdf(booklet, { typesetter });
say("300 articles as PDF, once", ms(performance.now() - from));
say("its size, and memory taken", `${many.bytes.length} bytes, ${Math.round((process.memoryUsage.rss() - before) / 1e6)} MB`);

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
if (installed === undefined) {
  say("Chromium's print", "not measured: there is no Chromium");
} else {
  const browser = await chromium.launch({ executablePath: installed, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    const print = async (round: number) => {
      await page.setContent(`<!doctype html><html lang="fr"><title>Sans titre</title>${toHtmlArticle(distinct(round))}`);
      return page.pdf({ format: "A4", tagged: true, outline: true });
    };
    await print(-1);
    const printed = await median(ROUNDS, print);
    say("Chromium's print of the same article, warm", ms(printed));
    say("Chromium's time to ours", `${(printed / warm).toFixed(1)} : 1`);
  } finally {
    await browser.close();
  }
}
