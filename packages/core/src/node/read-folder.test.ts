import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { describeFault } from "../collection/describe-fault.ts";
import { articlePath, writeArticle } from "../collection/write-article.ts";
import { writeRecord, writeSections } from "../collection/write-record.ts";
import { aCollection, anArticle } from "../fixtures.ts";
import { articleDigest } from "./article-digest.ts";
import { contentDigest } from "./content-digest.ts";
import { ContentUnavailable } from "./content-unavailable.ts";
import { readFolder } from "./read-folder.ts";

/** A content folder of one article, and what is added to it. */
function aFolder(more: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "revue-content-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { publication, sections, sources } = aCollection();
  const article = anArticle();
  const files = {
    "publication.yaml": writeRecord(publication),
    "sections.yaml": writeSections(sections),
    ...Object.fromEntries(sources.map((source) => [`sources/${source.slug}.yaml`, writeRecord(source)])),
    [articlePath(article)]: writeArticle(article),
    ...more,
  };
  for (const [path, content] of Object.entries(files)) write(folder, path, content);
  return folder;
}

function write(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

test("reads a folder, and names its state as contentDigest does", async () => {
  const folder = aFolder();
  const { collection, faults, digest } = await readFolder(folder);
  expect(faults).toEqual([]);
  expect(collection?.articles).toEqual([anArticle()]);
  expect(digest).toBe(await contentDigest(folder));
});

test("the digest changes with any byte of any file, and with a name, but not with hidden files", async () => {
  const folder = aFolder({ "images/a.svg": "<svg/>" });
  const before = await contentDigest(folder);
  write(folder, ".swp", "x");
  write(folder, "articles/.git/x", "x");
  expect(await contentDigest(folder)).toBe(before);
  write(folder, "images/a.svg", "<svg />");
  const after = await contentDigest(folder);
  expect(after).not.toBe(before);
  rmSync(join(folder, "images/a.svg"));
  write(folder, "images/b.svg", "<svg />");
  expect(await contentDigest(folder)).not.toBe(after);
});

test("a file that is not UTF-8 is a fault with its line; the rest stands", async () => {
  const bytes = Buffer.from(`${writeArticle(anArticle({ headline: "La digue" }))}Le quai r\u00e9par\u00e9`, "latin1");
  const { collection, faults, faultySlugs } = await readFolder(aFolder({ "articles/2014/05/latin.md": bytes }));
  expect(faults.map(describeFault)).toEqual(["articles/2014/05/latin.md:11: not UTF-8 — expected text in UTF-8"]);
  expect(faultySlugs).toEqual(["latin"]);
  expect(collection?.articles).toHaveLength(1);
});

test("an image that is named must be in images/", async () => {
  const image = { file: "digue.png", alternative: { fr: "La digue" }, width: 2, height: 2 };
  const article = anArticle({ slug: "image", image });
  const files = { [articlePath(article)]: writeArticle(article) };
  expect((await readFolder(aFolder(files))).faults.map(({ field }) => field)).toEqual(["image.file"]);
  expect((await readFolder(aFolder({ ...files, "images/digue.png": new Uint8Array([137]) }))).faults).toEqual([]);
});

test("links are not followed: nothing outside the folder is read", async () => {
  const folder = aFolder();
  const before = await contentDigest(folder);
  symlinkSync(tmpdir(), join(folder, "articles/2013"));
  symlinkSync(join(folder, "publication.yaml"), join(folder, "subjects.yaml"));
  expect(await contentDigest(folder)).toBe(before);
});

test("a missing folder, or a file in its place, is ContentUnavailable with one clear sentence", async () => {
  const folder = aFolder();
  await expect(readFolder(join(folder, "nowhere"))).rejects.toThrow(ContentUnavailable);
  await expect(contentDigest(join(folder, "nowhere"))).rejects.toThrow(/^The content folder .*nowhere does not exist\.$/);
  await expect(readFolder(join(folder, "publication.yaml"))).rejects.toThrow(/is not a folder\.$/);
});

test("an empty folder is two faults and no collection", async () => {
  const folder = mkdtempSync(join(tmpdir(), "revue-content-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { collection, faults } = await readFolder(folder);
  expect(collection).toBeUndefined();
  expect(faults.map(({ file, code }) => `${file} ${code}`)).toEqual(["publication.yaml missing", "sections.yaml missing"]);
});

test("an article's digest follows its content, not the order of its keys", () => {
  const article = anArticle();
  const reversed = Object.fromEntries(Object.entries(article).reverse()) as typeof article;
  expect(articleDigest(reversed)).toBe(articleDigest(article));
  expect(articleDigest(anArticle({ headline: "Autre" }))).not.toBe(articleDigest(article));
  expect(articleDigest(article)).toMatch(/^[0-9a-f]{64}$/);
});
