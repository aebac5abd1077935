import { writeArticle } from "@revue/core";
import { aSource, anArticle } from "@revue/core/fixtures";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "./open-store.ts";
import type { Store } from "./store.ts";
import { syncFolder } from "./sync-folder.ts";
import { syncInWorker } from "./sync-in-worker.ts";

const at = "2026-03-02T06:30:00+01:00";
const article = anArticle({ slug: "un", publishedOn: "2014-05-06" });
const FILE = "articles/2014/05/un.md";

let root: string;
let address: string;
let folder: string;
let store: Store;

const write = (path: string, text: string): void => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "revue-sync-"));
  address = `sqlite:${join(root, "revue.db")}`;
  folder = join(root, "content");
  const { name, rights, languages } = aSource();
  write(
    "publication.yaml",
    "name: La Vigie\ntagline: { fr: Ports }\nlanguages: [fr]\ntimeZone: Europe/Paris\n" +
      "curators: [{ slug: vigie, name: La Vigie }]\nabout: { fr: Nous. }\nlegal: { fr: Eux. }\n",
  );
  write("sections.yaml", "- slug: ports\n  name: { fr: Ports }\n");
  write("sources/gazette-des-quais.yaml", JSON.stringify({ name, rights, languages }));
  write(FILE, writeArticle(article));
  store = await openStore(address);
});
afterEach(async () => {
  await store.close();
  rmSync(root, { recursive: true });
});

test("fills the store from the folder, and does not parse a folder that is unchanged", async () => {
  const first = await syncFolder(folder, store, { at });
  expect(first.faults).toEqual([]);
  expect(first.report).toMatchObject({ added: 1, revision: { number: 1, contentDigest: first.digest } });
  expect((await store.findArticle("un"))?.article).toEqual(article);

  expect(await syncFolder(folder, store, { at })).toEqual({ unchanged: true, digest: first.digest, faults: [] });
  expect(await syncFolder(folder, store, { at, force: true })).toMatchObject({ unchanged: false, report: { unchanged: 1 } });
});

test("an article with a fault stays as it was; its fault is told again to who has not seen it", async () => {
  await syncFolder(folder, store, { at });
  write(FILE, writeArticle(article).replace("section: ports", "section: porst"));
  const faulty = await syncFolder(folder, store, { at });
  expect(faulty.faults).toMatchObject([{ file: FILE, field: "section" }]);
  expect((await store.findArticle("un"))?.article).toEqual(article);

  expect(await syncFolder(folder, store, { at, seen: faulty.digest })).toMatchObject({ unchanged: true });
  expect((await syncFolder(folder, store, { at })).faults).toEqual(faulty.faults);
});

test("when a source's file is broken, its articles stay, and so does the source", async () => {
  await syncFolder(folder, store, { at });
  write("sources/gazette-des-quais.yaml", "name: [");
  expect((await syncFolder(folder, store, { at })).faults).not.toEqual([]);
  expect((await store.findArticle("un"))?.article).toEqual(article);
  expect((await store.vocabulary())?.sources).toMatchObject([{ slug: "gazette-des-quais", name: "Gazette des quais" }]);
});

test("without a publication nothing is written", async () => {
  await syncFolder(folder, store, { at });
  rmSync(join(folder, "publication.yaml"));
  const answer = await syncFolder(folder, store, { at });
  expect(answer.report).toBeUndefined();
  expect(answer.faults).not.toEqual([]);
  expect(await store.revision()).toMatchObject({ number: 1, articles: 1 });
});

test("a folder that is not there is refused by name", async () => {
  await expect(syncFolder(join(root, "none"), store, { at })).rejects.toMatchObject({ name: "ContentUnavailable" });
});

test("a worker process does the same, and this store sees it", async () => {
  const answer = await syncInWorker(folder, address, { at });
  expect(answer).toMatchObject({ unchanged: false, faults: [], report: { added: 1 } });
  expect((await store.findArticle("un"))?.article).toEqual(article);
  expect(await syncInWorker(folder, address, { at })).toMatchObject({ unchanged: true });
});

test("what goes wrong in a worker process is told as it would be here", async () => {
  await expect(syncInWorker(join(root, "none"), address, { at })).rejects.toMatchObject({ name: "ContentUnavailable" });
  await expect(syncInWorker(folder, "mysql:x", { at })).rejects.toMatchObject({ name: "StoreUnavailable", code: "unsupported" });
});
