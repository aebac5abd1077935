import { createConfig, lintFromString } from "@redocly/openapi-core";
import { PROBLEM_CODES } from "@revue/client";
import { readFolder } from "@revue/core/node";
import { beforeAll, expect, test } from "vitest";
import { anApi } from "../fixtures.ts";
import { OPERATIONS } from "../operations.ts";
import type { OpenApi } from "./document.ts";

const content = new URL("../../../../packages/core/content", import.meta.url).pathname;
let document: OpenApi;
beforeAll(async () => {
  const { ask } = await anApi((await readFolder(content)).collection, { origin: "https://spyworld.example" });
  document = (await (await ask("/api/v1/openapi.json")).json()) as OpenApi;
});

async function complaints(contract: unknown): Promise<string[]> {
  const found = await lintFromString({
    source: JSON.stringify(contract),
    config: await createConfig({ extends: ["recommended"] }),
  });
  return found.map(({ ruleId, severity, message, location }) => `${severity} ${ruleId} ${location[0]?.pointer}: ${message}`);
}

test("passes Redocly's recommended rules without an error or a warning", async () => {
  expect(await complaints(document)).toEqual([]);
});

test("and the linter does look: it finds what is planted", async () => {
  const broken = structuredClone(document);
  const list = broken.paths["/api/v1/articles"];
  if (list?.get !== undefined) list.get.operationId = "findArticle";
  expect((await complaints(broken)).join("\n")).toContain("operation-operationId-unique");
});

test("every operation is described, has an example where the collection has one, and says how it can fail", () => {
  expect(Object.keys(document.paths)).toHaveLength(OPERATIONS.length);
  const without = Object.values(document.paths).flatMap(({ get, post }) => {
    const one = get ?? post;
    expect(one?.summary).not.toBe("");
    const unchanged = get === undefined ? [] : ["304"];
    expect(Object.keys(one?.responses ?? {})).toEqual(expect.arrayContaining(["200", "400", "500", "503", ...unchanged]));
    const content = Object.values(get?.responses["200"]?.content ?? {});
    return content.some(({ example }) => example !== undefined) ? [] : [one?.operationId];
  });
  // They cannot be their own example, and nothing was sent from here. What is handed over has none either; nor can bytes be shown.
  const posted = OPERATIONS.flatMap(({ id, method }) => (method === "post" ? [id] : []));
  const bytes = OPERATIONS.filter(({ answer }) => /pdf|zip|png/.test(answer.type)).map(({ id }) => id);
  expect(bytes.length).toBeGreaterThan(2);
  expect(without.sort()).toEqual(["showContract", "showDocumentation", "findIssue", ...posted, ...bytes].sort());
});

test("every parameter says what it is, and is one the validation knows", () => {
  for (const one of OPERATIONS) {
    const parameters = document.paths[`/api/v1${one.address}`]?.[one.method ?? "get"]?.parameters ?? [];
    const query = parameters.filter((parameter) => parameter.in === "query");
    expect(query.map(({ name }) => name)).toEqual(Object.keys(one.query.shape));
    expect(parameters.filter(({ description }) => description === undefined)).toEqual([]);
    expect(parameters.filter(({ schema }) => Object.keys(schema).length === 0)).toEqual([]);
  }
});

test("every schema has a name made by somebody, and every pointer leads to one", () => {
  const names = Object.keys(document.components.schemas);
  expect(names.filter((name) => !/^[A-Z][A-Za-z]+$/.test(name))).toEqual([]);
  const pointers = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
  expect(pointers.length).toBeGreaterThan(0);
  expect(names).toEqual(expect.arrayContaining(pointers));
});

test("the documentation names every operation, schema and problem, and loads nothing but its style sheet", async () => {
  const { ask } = await anApi((await readFolder(content)).collection);
  const answer = await ask("/api/v1/docs");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'; style-src 'self'");
  const page = await answer.text();
  for (const { id } of OPERATIONS) expect(page).toContain(`id="${id}"`);
  for (const name of Object.keys(document.components.schemas)) expect(page).toContain(`id="schema-${name}"`);
  for (const code of PROBLEM_CODES) expect(page).toContain(`id="problem-${code}"`);
  expect(page).not.toMatch(/<script|style="| on\w+="|src="/);
  const targets = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(targets).toContain(id);
  const sheet = await ask("/api/v1/docs.css");
  expect(sheet.headers.get("content-type")).toBe("text/css; charset=utf-8");
});
