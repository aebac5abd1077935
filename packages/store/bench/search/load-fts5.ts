/** Fills a table of SQLite's FTS5 as anybody would: `node load-fts5.ts <path> <articles>`. */
import { synthesise } from "@revue/synthetic";
import { statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

const [path = "", articles = "100000"] = process.argv.slice(2);
const db = new DatabaseSync(path);
db.exec("PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE article USING fts5(slug UNINDEXED, headline, standfirst, body)");
const insert = db.prepare("INSERT INTO article VALUES (?, ?, ?, ?)");
let seconds = 0;
db.exec("BEGIN");
for (const { slug, headline, standfirst = "", body } of synthesise({ seed: 2008, articles: Number(articles) }).articles()) {
  const start = performance.now();
  insert.run(slug, headline, standfirst, body);
  seconds += (performance.now() - start) / 1_000;
}
db.exec("COMMIT");
db.close();
console.log(`Reference: FTS5 loaded in ${seconds.toFixed(1)} s, ${(statSync(path).size / 1e6).toFixed(0)} MB with the text.`);
