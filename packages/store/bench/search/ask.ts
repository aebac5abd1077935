/**
 * Asks a store, FTS5 and PostgreSQL the same questions, one after the other: `node ask.ts <store> [fts5 [articles]]`; the store alone without the
 * others. PostgreSQL is another process, so that its CPU time is not ours: of it the clock is told.
 */
import { openStore, type SearchQuestion } from "@revue/store";
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";
import { startPostgres } from "../../test/postgres/start-postgres.ts";
import { loadPostgres } from "./load-postgres.ts";
import { KINDS, questions } from "./questions.ts";

const [path = "", fts5, articles] = process.argv.slice(2);
const store = await openStore(`sqlite:${path}`);
const asked = await questions(store, 25);
const reference = fts5 === undefined ? undefined : openReference(new DatabaseSync(fts5, { readOnly: true }));

const server = articles === undefined ? undefined : await startPostgres();
const client = server && new Client({ connectionString: await server.makeDatabase("search") });
await client?.connect();
const askPostgres = client && (await loadPostgres(client, Number(articles)));

function openReference(db: DatabaseSync): (match: string) => void {
  const ranked = db.prepare(
    "SELECT slug, headline, snippet(article, 3, '', '', '…', 30) FROM article WHERE article MATCH ? ORDER BY rank LIMIT 20",
  );
  const counted = db.prepare("SELECT COUNT(*) AS total FROM article WHERE article MATCH ?");
  return (match) => {
    ranked.all(match);
    counted.get(match);
  };
}

/** Words joined by OR, as somebody would who wants whole questions to work. Signs of our own are left out. */
function forFts5({ query }: SearchQuestion): string {
  const wishes = query.parts.flatMap((part) => (part.kind === "any" ? part.of : part.kind === "without" ? [] : [part]));
  return wishes
    .map((wish) => (wish.kind === "field" ? "" : `"${wish.text.replaceAll('"', " ")}"${wish.kind === "prefix" ? "*" : ""}`))
    .filter((text) => text !== "")
    .join(" OR ");
}

/** Words for PostgreSQL, which knows no beginnings in this form: they are asked as words. */
const wordsOf = (question: SearchQuestion): string[] =>
  forFts5(question)
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter((word) => word !== "OR") ?? [];

/** Milliseconds by the clock, and of CPU of all threads: on a busy machine the clock counts the waiting too. */
async function timed(work: () => unknown): Promise<{ clock: number; cpu: number }> {
  const start = performance.now();
  const from = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(from);
  return { clock: performance.now() - start, cpu: (user + system) / 1_000 };
}

const sorted = (times: number[]): number[] => times.sort((a, b) => a - b);
const at = (times: number[], part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
const all: { clock: number; cpu: number }[] = [];
const rows: Record<string, Record<string, string | number>> = {};
const before = process.memoryUsage.rss();
const clocks = (times: readonly { clock: number }[]): number[] => sorted(times.map(({ clock }) => clock));
const cpus = (times: readonly { cpu: number }[]): number[] => sorted(times.map(({ cpu }) => cpu));
// Twice: what is read for the first time comes from the disk's cache into ours.
for (const round of [1, 2]) {
  for (const kind of KINDS) {
    const times: { clock: number; cpu: number }[] = [];
    const reasons: { clock: number; cpu: number }[] = [];
    let total = 0;
    let cut = 0;
    for (const question of asked[kind]) {
      times.push(
        await timed(async () => {
          const answer = await store.search(question);
          total += answer?.total.count ?? 0;
          if (answer?.isCut) cut += 1;
        }),
      );
      if (round === 2) reasons.push(await timed(() => store.search({ ...question, explain: true })));
    }
    if (round === 1) {
      rows[kind] = { "first p95": at(clocks(times), 0.95).toFixed(1) };
      continue;
    }
    all.push(...times);
    const theirs: { clock: number; cpu: number }[] = [];
    for (const question of reference ? asked[kind] : []) theirs.push(await timed(() => reference?.(forFts5(question))));
    const postgres: { clock: number; cpu: number }[] = [];
    for (const question of asked[kind]) {
      if (askPostgres) postgres.push(await timed(() => askPostgres(wordsOf(question))));
    }
    rows[kind] = {
      hits: Math.round(total / times.length),
      median: at(clocks(times), 0.5).toFixed(1),
      p95: at(clocks(times), 0.95).toFixed(1),
      "CPU median": at(cpus(times), 0.5).toFixed(1),
      "CPU p95": at(cpus(times), 0.95).toFixed(1),
      ...rows[kind],
      "with reasons, CPU p95": at(cpus(reasons), 0.95).toFixed(1),
      ...(reference && {
        "FTS5 CPU median": at(cpus(theirs), 0.5).toFixed(1),
        "FTS5 CPU p95": at(cpus(theirs), 0.95).toFixed(1),
      }),
      ...(askPostgres && {
        "PostgreSQL median": at(clocks(postgres), 0.5).toFixed(1),
        "PostgreSQL p95": at(clocks(postgres), 0.95).toFixed(1),
      }),
      cut,
    };
  }
}
console.log("Milliseconds; hits on average.");
console.table(rows);
console.log(
  `All kinds together, with five facets: median ${at(clocks(all), 0.5).toFixed(1)} ms, p95 ${at(clocks(all), 0.95).toFixed(1)} ms; CPU median ${at(cpus(all), 0.5).toFixed(1)} ms, p95 ${at(cpus(all), 0.95).toFixed(1)} ms.`,
);
console.log(
  `Memory of the process that searched: ${(before / 2 ** 20).toFixed(0)} MB before, ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB after${reference ? ", FTS5's own in it" : ""}.`,
);
await client?.end();
await server?.stop();
await store.close();
