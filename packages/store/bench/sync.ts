/**
 * How long it takes to fill a store from a folder of invented articles, to find it unchanged, and to ask it; on SQLite, and on a
 * PostgreSQL server on this machine.
 * Absolute times depend on the machine: read the ratios, and on a busy one the seconds of CPU, of all threads of this process (not of a
 * server's, nor of a worker process). `node bench/sync.ts [articles]`, 10,000 unless told.
 */
import { contentDigest, readFolder } from "@revue/core/node";
import { openStore, syncFolder, syncInWorker } from "@revue/store";
import { startPostgres } from "@revue/store/postgres-server";
import { writeSynthetic } from "@revue/synthetic";
import { execFileSync } from "node:child_process";
import { appendFileSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { questions, timeOf } from "./questions.ts";

interface Taken {
  clock: number;
  cpu: number;
}

const articles = Number(process.argv[2] ?? 10_000);
const at = "2026-03-02T06:30:00+01:00";
const root = mkdtempSync(join(tmpdir(), "revue-bench-"));
const folder = join(root, "content");
const server = await startPostgres();
const ADDRESSES = { SQLite: `sqlite:${join(root, "revue.db")}`, PostgreSQL: await server.makeDatabase("bench") };

const seconds = async (work: () => unknown): Promise<Taken> => {
  const [start, from] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(from);
  return { clock: (performance.now() - start) / 1_000, cpu: (user + system) / 1e6 };
};
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;

try {
  console.log(`Writing ${articles} invented articles…`);
  writeSynthetic(folder, { seed: 2008, articles });
  const files = globSync(join(folder, "articles/**/*.md"));

  // The least any index of these files could cost: their bytes, read and put into one table.
  const plain = new DatabaseSync(join(root, "plain.db"));
  plain.exec("PRAGMA journal_mode = WAL; CREATE TABLE file (name TEXT PRIMARY KEY, text TEXT)");
  const reference = await seconds(() => {
    const insert = plain.prepare("INSERT INTO file VALUES (?, ?)");
    plain.exec("BEGIN");
    for (const file of files) insert.run(file.slice(file.lastIndexOf("/") + 1), readFileSync(file, "utf8"));
    plain.exec("COMMIT");
  });

  const rows: Record<string, { seconds: string; "× reference": string; "CPU s": string; aim: string }> = {};
  const row = (name: string, { clock, cpu }: Taken, aim = ""): void => {
    rows[name] = {
      seconds: clock.toFixed(3),
      "× reference": (clock / reference.clock).toFixed(2),
      "CPU s": cpu.toFixed(2),
      aim,
    };
  };
  row("reference: read the files, INSERT them into one table", reference);
  row("digest of the folder", await seconds(() => contentDigest(folder)));
  row("parse, link and check the folder", await seconds(() => readFolder(folder)));
  for (const [name, address] of Object.entries(ADDRESSES)) {
    const store = await openStore(address);
    const sync = () => syncFolder(folder, store, { at });
    row(`${name}: first sync, all of it`, await seconds(sync), "≤ 10 s at 10,000");
    row(`${name}: second sync, nothing changed`, await seconds(sync), "≤ 1 s at 10,000");
    appendFileSync(files[0] ?? "", "\nUne phrase de plus.\n");
    row(`${name}: third sync, one article changed`, await seconds(sync));
    appendFileSync(files[1] ?? "", "\nUne phrase de plus.\n");
    row(`${name}: the same in a worker process`, await seconds(() => syncInWorker(folder, address, { at })));
    await store.close();
  }
  console.table(rows);
  console.log(
    `Files ${megabytes(files.reduce((sum, file) => sum + statSync(file).size, 0))}, store ${megabytes(statSync(join(root, "revue.db")).size)}.`,
  );

  const select = plain.prepare("SELECT text FROM file WHERE name = ?");
  const names = files.map((file) => file.slice(file.lastIndexOf("/") + 1));
  const bySlug = await timeOf((round) => Promise.resolve(select.get(names[round % names.length] ?? "")));
  const answers: Record<string, Record<string, string>> = {};
  const answer = (question: string, store: string, taken: number): void => {
    answers[question] = {
      ...answers[question],
      [`${store}, µs`]: taken.toFixed(1),
      [`${store}, ×`]: (taken / bySlug).toFixed(1),
    };
  };
  answer("reference: SELECT by primary key from that table", "SQLite", bySlug);
  for (const [name, address] of Object.entries(ADDRESSES)) {
    const store = await openStore(address);
    for (const [question, ask] of await questions(store)) answer(question, name, await timeOf(ask));
    await store.close();
  }
  console.table(answers);
  const memory = new URL("./memory.ts", import.meta.url).pathname;
  for (const [name, address] of Object.entries(ADDRESSES)) {
    console.log(name);
    execFileSync(process.execPath, ["--conditions=source", memory, address, folder], { stdio: "inherit" });
  }
  plain.close();
} finally {
  await server.stop();
  rmSync(root, { recursive: true });
}
