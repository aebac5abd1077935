import { mkdir, readFile, readdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test, vi } from "vitest";
import { SEED, SEED_FILE, aContentFolder } from "../test/content.ts";
import { type RunningApi, startApi } from "./start.ts";

// Each starts a worker that parses a collection: seconds, on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

interface Started extends AsyncDisposable {
  api: RunningApi;
  said: string[];
}

async function start(contentFolder: string, store: string): Promise<Started> {
  const said: string[] = [];
  const api = await startApi({ contentFolder, storeAddress: `sqlite:${store}`, log: () => {}, say: (line) => said.push(line) });
  return { api, said, [Symbol.asyncDispose]: api.close };
}

const read = async (api: RunningApi, path: string) => api.fetch(new Request(`http://revue.example${path}`));

test("serves the content as soon as it has started on an empty store", async () => {
  await using folder = await aContentFolder();
  await using started = await start(folder.content, folder.store);
  expect(started.api.revision()).toMatchObject({ number: 1, articles: 1 });
  expect((await read(started.api, `/api/v1/articles/${SEED}`)).status).toBe(200);
  expect(started.said).toEqual([]);
});

test("follows changes in the content folder while it runs", async () => {
  await using folder = await aContentFolder();
  await using started = await start(folder.content, folder.store);
  const before = started.api.state();
  const file = join(folder.content, SEED_FILE);
  const copy = join(folder.content, "articles/2009/01/une-copie.md");
  await mkdir(dirname(copy), { recursive: true });
  const text = await readFile(file, "utf8");
  await writeFile(
    copy,
    text
      .replace("legacy:\n  spip: 7212\n", "")
      .replace("publishedOn: 2008-03-11", "publishedOn: 2009-01-15")
      .replace("on: 2008-03-11", "on: 2009-01-15"),
  );
  await expect.poll(() => started.api.revision().articles, { timeout: 20_000, interval: 50 }).toBe(2);
  expect(started.api.state()).not.toBe(before);
});

test("a broken file is told with its line, and the version published before stays", async () => {
  await using folder = await aContentFolder();
  await (await start(folder.content, folder.store))[Symbol.asyncDispose]();
  const file = join(folder.content, SEED_FILE);
  await writeFile(file, (await readFile(file, "utf8")).replace(/^source: .*$/m, "source: nobody"));

  await using started = await start(folder.content, folder.store);
  expect((await read(started.api, `/api/v1/articles/${SEED}`)).status).toBe(200);
  await expect.poll(() => started.said, { timeout: 20_000 }).toHaveLength(2);
  expect(started.said[0]).toMatch(/1 fault/);
  expect(started.said[1]).toMatch(new RegExp(`${SEED_FILE}:\\d+ source: .*nobody`));
  const readiness = (await (await read(started.api, "/readyz")).json()) as { faults: number };
  expect(readiness.faults).toBe(1);
});

test("a content folder that is gone does not stop a store that is filled", async () => {
  await using folder = await aContentFolder();
  await (await start(folder.content, folder.store))[Symbol.asyncDispose]();
  await rename(folder.content, `${folder.content}-gone`);
  await using started = await start(folder.content, folder.store);
  expect((await read(started.api, `/api/v1/articles/${SEED}`)).status).toBe(200);
  await expect.poll(() => started.said.join(), { timeout: 20_000 }).toMatch(/content folder .* does not exist.*stays/);
});

test("without content and without a store there is nothing to start, in one sentence", async () => {
  await using folder = await aContentFolder();
  await expect(start(join(folder.content, "nowhere"), folder.store)).rejects.toThrow(/^The content folder .* does not exist\.$/);
});

test("content of which nothing can stand stops the start", async () => {
  await using folder = await aContentFolder();
  await writeFile(join(folder.content, "publication.yaml"), "name: [");
  await expect(start(folder.content, folder.store)).rejects.toThrow(/^Nothing in .* can be published/);
});

test("a damaged store is set aside and made again from the files, and that is said", async () => {
  await using folder = await aContentFolder();
  await mkdir(dirname(folder.store), { recursive: true });
  await writeFile(folder.store, "this is no database, whatever its name says".repeat(200));
  await using started = await start(folder.content, folder.store);
  expect((await read(started.api, `/api/v1/articles/${SEED}`)).status).toBe(200);
  expect(started.said.join()).toMatch(/set aside/);
  expect((await readdir(dirname(folder.store))).some((name) => name.includes("corrupt"))).toBe(true);
});
