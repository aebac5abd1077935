import { zipSync } from "fflate";
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { openArchive } from "./pages-in.ts";

const record = (
  url: string,
  html: string,
  { type = "text/html; charset=utf-8", status = "200 OK", kind = "response" } = {},
): string => {
  const http = `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${html}`;
  return `WARC/1.0\r\nWARC-Type: ${kind}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2017-10-21T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:${url.length}>\r\nContent-Type: application/http; msgtype=${kind}\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
};
const RECORDS = [
  record("http://vigie.example/spip.php?article1", "<p>Un</p>"),
  record("http://vigie.example/logo.png", "x", { type: "image/png" }),
  record("http://vigie.example/perdu", "<p>Perdu</p>", { status: "404 Not Found" }),
  record("http://vigie.example/spip.php?article2", "<p>Deux</p>"),
];

function aFile(name: string, content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "revue-archive-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function itemsOf(path: string) {
  const items = [];
  for await (const { item } of openArchive(path).pages) items.push(item);
  return items;
}

const urls = (items: Awaited<ReturnType<typeof itemsOf>>) => items.map((item) => ("code" in item ? item.code : item.url));
const BOTH = ["http://vigie.example/spip.php?article1", "http://vigie.example/spip.php?article2"];

test("gives the pages of a WARC, with their addresses and days of capture", async () => {
  const items = await itemsOf(aFile("a.warc", RECORDS.join("")));
  expect(urls(items)).toEqual(BOTH);
  expect(items[0]).toMatchObject({ capturedOn: "2017-10-21", contentType: "text/html; charset=utf-8" });
});

test("the same gzipped, record by record, and inside a WACZ", async () => {
  const gzipped = Buffer.concat(RECORDS.map((one) => gzipSync(one)));
  expect(urls(await itemsOf(aFile("a.warc.gz", gzipped)))).toEqual(BOTH);
  const wacz = zipSync({
    "datapackage.json": Buffer.from("{}"),
    "archive/data.warc.gz": [gzipped, { level: 0 }],
    "archive/more.warc": Buffer.from(RECORDS[0] ?? ""),
  });
  expect(urls(await itemsOf(aFile("a.wacz", wacz)))).toEqual([...BOTH, BOTH[0]]);
});

test("a malformed record is told, and what stands before and after it comes in", async () => {
  const items = await itemsOf(
    aFile("a.warc", `${RECORDS[0]}WARC/1.0\r\nContent-Length: many\r\n\r\nrubbish\r\n\r\n${RECORDS[3]}`),
  );
  expect(urls(items)).toEqual([BOTH[0], "record-broken", BOTH[1]]);
});

test.for([
  ["a WARC cut in the middle", "a.warc.gz", gzipSync(RECORDS.join("")).subarray(0, 150)],
  ["a WACZ cut in the middle", "a.wacz", zipSync({ "archive/a.warc": Buffer.from(RECORDS.join("")) }).subarray(0, 200)],
  ["rubbish called WARC", "a.warc", Buffer.from("this is no archive at all")],
  ["an empty file", "a.warc", Buffer.alloc(0)],
] as const)("%s is one line of the report, not a crash", async ([, name, bytes]) => {
  const items = await itemsOf(aFile(name, bytes));
  expect(items.some((item) => "code" in item)).toBe(true);
});

test("a folder is walked with all its kinds of files, hidden ones left out", async () => {
  const path = aFile("b.html", "<p>b</p>");
  const folder = join(path, "..");
  mkdirSync(join(folder, "deep"));
  writeFileSync(join(folder, "deep/spip.php?article3"), "<p>3</p>");
  writeFileSync(join(folder, ".hidden.html"), "x");
  writeFileSync(join(folder, "photo.jpg"), "x");
  writeFileSync(join(folder, "a.warc"), RECORDS[0] ?? "");
  const items = await itemsOf(folder);
  expect(items.map((item) => item.name.split("/").at(-1)).sort()).toEqual(
    ["b.html", "spip.php?article1", "spip.php?article3"].sort(),
  );
});

test("a page of more than 20 MB is left out with its size", async () => {
  const items = await itemsOf(aFile("big.html", Buffer.alloc(20_000_001, 32)));
  expect(items).toMatchObject([{ code: "page-too-big", found: "20000001 bytes" }]);
});
