import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { AT } from "../contract/a-collection.ts";
import { alike, askEverything } from "../contract/every-question.ts";
import { openSqlite } from "./open-sqlite.ts";

/** Asks a store every kind of question and gives the SQL it read with. */
async function everyStatement(path: string): Promise<Set<string>> {
  // Opened twice, so that what the sync has prepared is not missed.
  const filled = await openSqlite(path);
  await filled.sync(alike(2), { at: AT });
  await filled.close();
  const store = await openSqlite(path);
  const prepare = vi.spyOn(DatabaseSync.prototype, "prepare");
  await askEverything(store, 2);
  const statements = new Set(prepare.mock.calls.map(([sql]) => sql));
  prepare.mockRestore();
  await store.close();
  return statements;
}

const STRETCH = "SEARCH f USING PRIMARY KEY (term=? AND (day,slug)>(?,?) AND (day,slug)<(?,?))";
const SEARCH = /^SEARCH \w+ .*USING (PRIMARY KEY|INTEGER PRIMARY KEY|(COVERING )?INDEX) /;

/** The statements that may do more than search, and what they may do. */
const EXCEPTIONS: [part: string, step: RegExp][] = [
  ["PRAGMA", /^$/],
  ["json_each", /^SCAN c VIRTUAL TABLE/],
  ["GROUP BY d.term", /^USE TEMP B-TREE FOR GROUP BY$/],
  // Of the days there are, not of articles.
  ["GROUP BY period", /^(CO-ROUTINE|SCAN) \(subquery-\d+\)$|^USE TEMP B-TREE FOR GROUP BY$/],
  ["SELECT MIN(first_sequence)", /^SCALAR SUBQUERY/],
  // All of them, a dozen at most.
  ["FROM segment ORDER BY id", /^SCAN segment$/],
  // The last row of the table: a scan that ends where it begins.
  ["FROM revision ORDER BY number DESC LIMIT 1", /^SCAN revision$/],
];

test("every question, with any combination of filters, is answered by walking an index in its own order", async () => {
  const folder = mkdtempSync(join(tmpdir(), "revue-plans-"));
  const path = join(folder, "revue.db");
  const statements = await everyStatement(path);
  const db = new DatabaseSync(path);
  expect([...statements].filter((sql) => sql.includes("filing f")).length).toBeGreaterThan(30);
  for (const sql of statements) {
    // The plan does not depend on the values, but each must have one.
    const values = Array.from({ length: sql.split("?").length - 1 }, () => 1);
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
    const steps = plan.map(({ detail }) => String(detail));
    expect(steps.includes(STRETCH)).toBe(sql.includes("filing f"));
    const exception = EXCEPTIONS.find(([part]) => sql.includes(part))?.[1];
    for (const step of steps) expect(SEARCH.test(step) || exception?.test(step), `${step}, in ${sql}`).toBe(true);
  }
  db.close();
  rmSync(folder, { recursive: true });
});
