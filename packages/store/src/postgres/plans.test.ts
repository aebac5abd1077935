import { Client } from "pg";
import { expect, inject, test, vi } from "vitest";
import { AT } from "../contract/a-collection.ts";
import { alike, askEverything } from "../contract/every-question.ts";
import { openStore } from "../open-store.ts";
import { READING } from "./server.ts";

const SCHEMA = "plans";
/** Enough that reading a table whole would often be what costs least. */
const ARTICLES = 100;

interface Step {
  "Node Type": string;
  Plans?: Step[];
}

/** Walks and look-ups by an index, and what puts them together. */
const PLAIN = new Set([
  "Index Scan",
  "Index Only Scan",
  "Nested Loop",
  "Limit",
  "Subquery Scan",
  "Function Scan",
  "Append",
  "Result",
]);

/** The statements that may do more, and what they may do: never sort what grows with the articles that pass. */
const EXCEPTIONS: [part: string, steps: string[]][] = [
  ["SELECT COUNT(*) AS total", ["Aggregate"]],
  // Of the days there are; of the terms of a dimension.
  ["GROUP BY period", ["Aggregate", "Sort", "Incremental Sort"]],
  ["GROUP BY u.term", ["Aggregate", "ProjectSet"]],
  // Of one page, which is in that order already.
  ["ORDER BY p.day", ["Sort", "Incremental Sort"]],
  ["SELECT MIN(first_sequence)", ["Aggregate"]],
  ["unnest(", ["ProjectSet"]],
];

const stepsOf = (step: Step): string[] => [step["Node Type"], ...(step.Plans ?? []).flatMap(stepsOf)];

/** The statements with which a store answers every kind of question. */
async function everyStatement(): Promise<string[]> {
  const store = await openStore(`${inject("postgres")}?schema=${SCHEMA}`);
  await store.sync(alike(ARTICLES), { at: AT });
  const query = vi.spyOn(Client.prototype, "query");
  await askEverything(store, ARTICLES);
  const asked = query.mock.calls.map(([one]) => (one as unknown as { text?: string } | string | undefined) ?? "");
  query.mockRestore();
  await store.close();
  return [...new Set(asked.flatMap((one) => (typeof one === "string" ? [] : [one.text ?? ""])))];
}

test("every question, with any combination of filters, is answered by walking indexes, on tables that are full", async () => {
  const statements = await everyStatement();
  expect(statements.filter((sql) => sql.includes("filing f")).length).toBeGreaterThan(30);
  const options = [`search_path=${SCHEMA}`, ...READING].map((one) => `-c ${one}`).join(" ");
  const client = new Client({ connectionString: inject("postgres"), options });
  await client.connect();
  for (const [index, sql] of statements.entries()) {
    await client.query(`PREPARE s${index} AS ${sql}`);
    // The plan is the same for all values: it is made before they are known.
    const values = new Set(sql.match(/\$\d+/g)).size;
    const given = values > 0 ? `(${Array.from({ length: values }, () => "NULL").join()})` : "";
    const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: Step }] }>(`EXPLAIN (FORMAT JSON) EXECUTE s${index}${given}`);
    const steps = stepsOf(rows[0]?.["QUERY PLAN"][0].Plan ?? { "Node Type": "no plan" });
    const allowed = new Set(EXCEPTIONS.filter(([part]) => sql.includes(part)).flatMap(([, some]) => some));
    for (const step of steps) expect(PLAIN.has(step) || allowed.has(step), `${step}, in ${sql}`).toBe(true);
  }
  await client.end();
});
