import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { aCollection, anArticle, AT } from "../contract/a-collection.ts";
import type { ArticleFilter, Dimension, Position } from "../store.ts";
import { openSqlite } from "./open-sqlite.ts";

const article = anArticle({ subjects: ["p"], events: ["e"], legacy: { spip: 7 } });
const collection = aCollection([article, anArticle({ ...article, slug: "autre" })], {
  dossiers: [
    { slug: "d", title: { fr: "D" }, series: [], subjects: [], articles: ["autre", article.slug], questions: {}, claims: [] },
  ],
});

/** Every filter a store can be asked: each of the eight fields present or not. */
const everyFilter: ArticleFilter[] = Object.entries({
  section: article.section,
  source: article.source,
  subject: "p",
  event: "e",
  dossier: "d",
  language: "fr",
  from: "2000-01-01",
  to: "2020-01-01",
} satisfies Required<ArticleFilter>).reduce<ArticleFilter[]>(
  (filters, [name, value]) => filters.flatMap((filter) => [filter, { ...filter, [name]: value }]),
  [{}],
);

const DIMENSIONS: Dimension[] = ["section", "source", "subject", "event", "language", "year", "month", "day"];
const places: (Position | undefined)[] = [undefined, { publishedOn: "2010-01-01", slug: "x" }];

/** Asks a store every kind of question and gives the SQL it read with. */
async function everyStatement(path: string): Promise<Set<string>> {
  // Opened twice, so that what the sync has prepared is not missed.
  const filled = await openSqlite(path);
  await filled.sync(collection, { at: AT });
  await filled.close();
  const store = await openSqlite(path);
  const prepare = vi.spyOn(DatabaseSync.prototype, "prepare");
  for (const filter of everyFilter) {
    for (const sort of ["newest", "oldest"] as const) {
      for (const after of places) {
        expect((await store.listArticles({ ...filter, sort, limit: 5, ...(after && { after }) })).total).toBe(2);
      }
    }
    for (const dimension of DIMENSIONS) expect(await store.count(dimension, filter)).not.toEqual([]);
    for await (const kept of store.eachArticle(filter)) expect(kept.article.events).toEqual(["e"]);
  }
  expect(await store.findArticle(article.slug)).toBeDefined();
  expect(await store.findLegacyArticle(7)).toBeDefined();
  expect(await store.findNeighbours(article.slug)).not.toEqual({});
  expect(await store.listRelated(article.slug, 5)).toHaveLength(1);
  expect(await store.listChanges({ sequence: 0 }, 5)).toHaveLength(2);
  expect(await store.listChanges({ at: AT }, 5)).toHaveLength(2);
  expect(await store.vocabulary()).toBeDefined();
  expect(await store.secret()).toHaveLength(32);
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
