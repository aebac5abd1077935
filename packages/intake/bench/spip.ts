/**
 * How fast a SPIP site comes in: `node --conditions=source bench/spip.ts [articles]`, 20,000 by default.
 *
 * References, in the same run: for texts, core's `readBody` on the Markdown that comes out; for the import, writing as many
 * files of the same size, and a copy of the dump. CPU time is this process's own: other work on the machine weighs less on it.
 */
import { readBody, toMarkdown } from "@revue/core";
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importSpip } from "../src/spip/import-spip.ts";
import { aSite, mysqlDump } from "../test/spip-site.ts";
import { NoteBook } from "../src/spip/text/notes.ts";
import { finishBody, readShortcuts } from "../src/spip/text/spip-body.ts";
import { aTextContext } from "../test/spip-text-context.ts";

const articles = Number(process.argv[2] ?? 20_000);
const WORDS =
  "le conseil de coopération sur les questions de sécurité se réunit mardi à Paris autour des ministres qui parlent du port de la digue et des marées".split(
    " ",
  );
let seed = 7;
const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
const sentence = () => `L’${Array.from({ length: 18 }, () => WORDS[next(WORDS.length)]).join(" ")}, « oui ».`;
const paragraph = () => Array.from({ length: 4 }, sentence).join(" ");

/** About 3 kB, with the shortcuts that press articles have. */
const textOf = (id: number) =>
  [
    paragraph(),
    "{{{Un intertitre}}}",
    `${paragraph()} {{${sentence()}}} [un lien->art${1 + next(articles)}]`,
    id % 3 === 0 ? `-* ${sentence()}\n-* ${sentence()}` : paragraph(),
    `${sentence()}[[Une note {ici} ${id}.]] ${sentence()}`,
    id % 5 === 0 ? `|{{Année}}|{{Nombre}}|\n|2008|${id}|\n|2009|12|` : `<quote>${sentence()}</quote>`,
    paragraph(),
  ].join("\n\n");

const folder = mkdtempSync(join(tmpdir(), "revue-bench-spip-"));
try {
  texts();
  await sites();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function timed<T>(work: () => T): { seconds: number; cpu: number; value: T } {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const value = work();
  const used = process.cpuUsage(cpu);
  return { seconds: (performance.now() - start) / 1000, cpu: (used.user + used.system) / 1e6, value };
}

function texts(): void {
  const sources = Array.from({ length: 4_000 }, (_, id) => textOf(id));
  const plain = sources.map(() => [paragraph(), paragraph(), paragraph(), paragraph()].join("\n\n"));
  const context = aTextContext();
  const convert = (text: string) => {
    const notes = new NoteBook();
    return toMarkdown(finishBody(readShortcuts(text, context, notes), notes, context));
  };
  for (const [name, given] of [
    ["with shortcuts", sources],
    ["plain prose", plain],
  ] as const) {
    for (const text of given.slice(0, 1_000)) convert(text);
    const size = given.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
    const made = timed(() => given.map(convert));
    const reference = timed(() => made.value.map((markdown) => readBody(markdown)));
    console.log(
      `texts ${name}: ${(size / made.cpu).toFixed(1)} MB/s of CPU, ${(size / made.seconds).toFixed(1)} MB/s; ${(made.cpu / reference.cpu).toFixed(2)} × reading the Markdown`,
    );
  }
}

async function sites(): Promise<void> {
  for (const count of [Math.max(1_000, Math.round(articles / 10)), articles]) {
    const dump = join(folder, `${count}.sql`);
    writeDump(dump, count);
    const size = statSync(dump).size;
    const reference = timed(() => {
      copyFileSync(dump, `${dump}.copy`);
      for (let at = 0; at < count; at++) {
        const place = join(folder, "reference", String(at % 100));
        if (at < 100) mkdirSync(place, { recursive: true });
        writeFileSync(join(place, `${at}.md`), "x".repeat(3_200));
      }
    });
    rmSync(join(folder, "reference"), { recursive: true });
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
    const cpu = process.cpuUsage();
    const start = performance.now();
    const report = await importSpip({
      from: dump,
      to: join(folder, `content-${count}`),
      onProgress: () => (most = Math.max(most, process.memoryUsage.rss())),
    });
    const seconds = (performance.now() - start) / 1000;
    const used = process.cpuUsage(cpu);
    const spent = (used.user + used.system) / 1e6;
    clearInterval(watch);
    const again = performance.now();
    const second = await importSpip({ from: dump, to: join(folder, `content-${count}`) });
    console.log(
      `${count} articles, dump of ${(size / 1e6).toFixed(0)} MB: ${Math.round(count / seconds)} articles/s, ${Math.round(count / spent)} of CPU, ` +
        `${(spent / reference.cpu).toFixed(1)} × writing the files; most memory ${Math.round(most / 2 ** 20)} MB; ` +
        `second import ${((performance.now() - again) / 1000).toFixed(1)} s (${second.counts["article"]?.unchanged} unchanged of ${report.counts["article"]?.added})`,
    );
    rmSync(join(folder, `content-${count}`), { recursive: true });
  }
}

function writeDump(file: string, count: number): void {
  const whole = mysqlDump(aSite({ articles: [], mots_liens: [], auteurs_liens: [] }), "3");
  writeFileSync(file, whole);
  for (let id = 1; id <= count; id += 50) {
    const rows = Array.from({ length: Math.min(50, count - id + 1) }, (_, at) => ({
      id_article: id + at,
      id_rubrique: 1 + ((id + at) % 3),
      titre: `${sentence().slice(0, 60)} ${id + at}`,
      chapo: sentence(),
      texte: textOf(id + at),
      date: `20${String(10 + ((id + at) % 14))}-0${1 + ((id + at) % 9)}-1${(id + at) % 9} 10:00:00`,
      statut: "publie",
      lang: "fr",
      nom_site: `Gazette ${(id + at) % 200}`,
      url_site: `http://gazette${(id + at) % 200}.example/${id + at}`,
    }));
    const inserts = mysqlDump({ articles: rows }, "3")
      .split("\n")
      .filter((line) => line.startsWith("INSERT"));
    const ties = [
      `INSERT INTO \`spip_auteurs_liens\` VALUES ${rows.map(({ id_article }) => `(2,${id_article},'article','')`).join()};`,
      `INSERT INTO \`spip_mots_liens\` VALUES ${rows.map(({ id_article }) => `(${1 + (id_article % 2)},${id_article},'article')`).join()};`,
    ];
    appendFileSync(file, `${[...inserts, ...ties].join("\n")}\n`);
  }
}
