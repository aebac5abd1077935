/**
 * How long it takes to fill a store from a folder of invented articles, to find it unchanged, and to ask it.
 * Absolute times depend on the machine: read the ratios. `node bench/sync.ts [articles]`, 10,000 unless told.
 */
import { contentDigest, readFolder } from "@revue/core/node";
import { openStore, syncFolder, syncInWorker } from "@revue/store";
import { writeSynthetic } from "@revue/synthetic";
import { execFileSync } from "node:child_process";
import { appendFileSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { questions, timeOf } from "./questions.ts";

const articles = Number(process.argv[2] ?? 10_000);
const at = "2026-03-02T06:30:00+01:00";
const root = mkdtempSync(join(tmpdir(), "revue-bench-"));
const folder = join(root, "content");
const address = `sqlite:${join(root, "revue.db")}`;

const seconds = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
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

  const store = await openStore(address);
  const rows: Record<string, { seconds: string; "× reference": string; aim: string }> = {};
  const row = (name: string, taken: number, aim = ""): void => {
    rows[name] = { seconds: taken.toFixed(3), "× reference": (taken / reference).toFixed(2), aim };
  };
  row("reference: read the files, INSERT them into one table", reference);
  row("digest of the folder", await seconds(() => contentDigest(folder)));
  row("parse, link and check the folder", await seconds(() => readFolder(folder)));
  row("first sync, all of it", await seconds(() => syncFolder(folder, store, { at })), "≤ 10 s at 10,000");
  row("second sync, nothing changed", await seconds(() => syncFolder(folder, store, { at })), "≤ 1 s at 10,000");
  appendFileSync(files[0] ?? "", "\nUne phrase de plus.\n");
  row("third sync, one article changed", await seconds(() => syncFolder(folder, store, { at })));
  appendFileSync(files[1] ?? "", "\nUne phrase de plus.\n");
  row("the same in a worker process", await seconds(() => syncInWorker(folder, address, { at })));
  console.table(rows);
  await store.close();
  console.log(
    `Files ${megabytes(files.reduce((sum, file) => sum + statSync(file).size, 0))}, store ${megabytes(statSync(join(root, "revue.db")).size)}.`,
  );

  const again = await openStore(address);
  const select = plain.prepare("SELECT text FROM file WHERE name = ?");
  const names = files.map((file) => file.slice(file.lastIndexOf("/") + 1));
  const bySlug = await timeOf((round) => Promise.resolve(select.get(names[round % names.length] ?? "")));
  const answers: Record<string, { microseconds: string; "× reference": string }> = {};
  const answer = (name: string, taken: number): void => {
    answers[name] = { microseconds: taken.toFixed(1), "× reference": (taken / bySlug).toFixed(2) };
  };
  answer("reference: SELECT by primary key from that table", bySlug);
  for (const [name, question] of await questions(again)) answer(name, await timeOf(question));
  console.table(answers);
  await again.close();
  const memory = new URL("./memory.ts", import.meta.url).pathname;
  execFileSync(process.execPath, [memory, address, folder], { stdio: "inherit" });
  plain.close();
} finally {
  rmSync(root, { recursive: true });
}
