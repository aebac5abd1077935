import { type PostgresServer, startPostgres } from "@revue/store/postgres-server";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { SEED, SEED_FILE, aContentFolder } from "../test/content.ts";
import { type RunningApi, startApi } from "./start.ts";

// Each starts workers that parse a collection, and a database: seconds, on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

const ARTICLE = `/api/v1/articles/${SEED}`;
const read = async (api: RunningApi, path: string) => api.fetch(new Request(`http://revue.example${path}`));
const noteOf = async (api: RunningApi) => ((await (await read(api, ARTICLE)).json()) as { headline: string }).headline;

/** Writes another headline into a content folder. */
async function rewrite(content: string, headline: string): Promise<void> {
  const file = join(content, SEED_FILE);
  await writeFile(file, (await readFile(file, "utf8")).replace(/^headline: .*$/m, `headline: ${headline}`));
}

test("what one node syncs, another one shows within a second or so, finished pages included", async () => {
  await using here = await aContentFolder();
  await using there = await aContentFolder();
  const storeAddress = await server.makeDatabase("shared");
  const parts = { storeAddress, log: () => {}, say: () => {} };
  const one = await startApi({ ...parts, contentFolder: here.content });
  const other = await startApi({ ...parts, contentFolder: there.content });
  expect([one.revision().number, other.revision().number]).toEqual([1, 1]);
  const [before] = [other.state(), await noteOf(other)];

  await rewrite(here.content, "Un autre titre");
  await expect.poll(() => one.revision().number, { timeout: 20_000, interval: 50 }).toBe(2);
  // Whoever asks is answered from the new state at once; the name of the state, which finished pages go by, is a second behind.
  expect(await noteOf(other)).toBe("Un autre titre");
  await expect.poll(() => other.state(), { timeout: 3_000, interval: 50 }).not.toBe(before);
  expect(other.state()).toBe(one.state());
  await Promise.all([one.close(), other.close()]);
});

test("while the database is away it answers 503 with when to come again, and goes on by itself when it is back", async () => {
  await using folder = await aContentFolder();
  const logged: string[] = [];
  const said: string[] = [];
  const api = await startApi({
    storeAddress: await server.makeDatabase("away"),
    contentFolder: folder.content,
    log: (_, phrase) => logged.push(phrase),
    say: (line) => said.push(line),
  });
  await server.halt("kill");
  for (const path of [ARTICLE, "/api/v1/articles", "/api/v1/export.ndjson", "/readyz"]) {
    const response = await read(api, path);
    expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "5"]);
    expect(await response.json()).toMatchObject({ code: "unavailable" });
  }
  expect((await read(api, "/healthz")).status).toBe(200);
  // An editor does not know that the database is away.
  await rewrite(folder.content, "Pendant la panne");
  await expect
    .poll(() => said.join(), { timeout: 20_000 })
    .toMatch(/^The content was not read again: PostgreSQL cannot be reached/);
  await expect.poll(() => logged, { timeout: 5_000 }).toContain("store not read");

  await server.resume();
  expect((await read(api, "/readyz")).status).toBe(200);
  await expect.poll(() => noteOf(api), { timeout: 30_000, interval: 200 }).toBe("Pendant la panne");
  await expect.poll(() => logged, { timeout: 5_000 }).toContain("store read again");
  // Once each, however long it took.
  expect([said.length, logged.filter((phrase) => phrase === "store not read").length]).toEqual([1, 1]);
  await api.close();
});

test("a database that is not there stops the start, in one sentence", async () => {
  await using folder = await aContentFolder();
  const address = (await server.makeDatabase("other")).replace(/other$/, "nowhere");
  const starting = startApi({ storeAddress: address, contentFolder: folder.content, log: () => {}, say: () => {} });
  await expect(starting).rejects.toThrow(
    /^There is no such database yet as the database nowhere at 127\.0\.0\.1:\d+: make it, with createdb\.$/,
  );
});
