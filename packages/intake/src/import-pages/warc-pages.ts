import type { Readable } from "node:stream";
import { WARCParser, type WARCRecord } from "warcio";
import { tooBig, PAGE_MAX_BYTES, type Page, type Unreadable } from "./page.ts";

/** Kinds of payload that may be an article's page. */
const READ = /^(?:text\/html|application\/xhtml\+xml|text\/plain)\b/i;

/**
 * Gives the pages of a WARC, gzipped or not, one after the other: answers of HTTP with status 200 that are HTML or text.
 * Images, requests, redirects and copies (`revisit`) are passed over.
 *
 * A record that cannot be read is told, and the walk goes on with the next one when its place can be found; else it ends
 * there, saying so. Memory holds one record.
 *
 * @param name of the archive, for what is told
 */
export async function* warcPages(stream: Readable, name: string): AsyncGenerator<{ item: Page | Unreadable; done: number }> {
  let readBytes = 0;
  const counted = (async function* () {
    for await (const chunk of stream) {
      readBytes += (chunk as Buffer).length;
      yield new Uint8Array(chunk as Buffer);
    }
  })();
  const parser = new WARCParser(counted);
  const records = parser[Symbol.asyncIterator]();
  let count = 0;
  for (;;) {
    let record: WARCRecord | undefined;
    try {
      const next = await records.next();
      if (next.done === true) break;
      record = next.value as WARCRecord;
      count++;
    } catch (error) {
      yield { item: broken(`${name}, after record ${count}`, error, "the rest of the archive was left out"), done: readBytes };
      return;
    }
    // The parser takes any line for the head of a record.
    if (!record.warcHeaders.statusline.startsWith("WARC/") || !record.warcHeaders.headers.get("WARC-Type")) {
      const found = record.warcHeaders.statusline.slice(0, 80);
      yield {
        item: { name: `${name}, record ${count}`, code: "record-broken", found, done: "left out: no record begins so" },
        done: readBytes,
      };
      continue;
    }
    const item = await pageOf(record, `${name}, record ${count}`);
    if (item) yield { item, done: readBytes };
  }
  if (count === 0) yield { item: { name, code: "empty-archive", done: "left out: it holds no record" }, done: readBytes };
}

async function pageOf(record: WARCRecord, name: string): Promise<Page | Unreadable | undefined> {
  const type = record.warcType;
  const url = record.warcTargetURI?.replace(/^<|>$/g, "") ?? undefined;
  if (type !== "response" && type !== "resource") return undefined;
  const headers = record.httpHeaders?.headers;
  const contentType = (type === "resource" ? record.warcContentType : headers?.get("content-type")) ?? "";
  const status = Number(record.httpHeaders?.statusCode ?? 200);
  if (!READ.test(contentType) || status !== 200) return undefined;
  try {
    const chunks: Uint8Array[] = [];
    let sizeBytes = 0;
    for await (const chunk of record) {
      sizeBytes += chunk.length;
      if (sizeBytes <= PAGE_MAX_BYTES) chunks.push(chunk);
    }
    if (sizeBytes > PAGE_MAX_BYTES) return tooBig(url ?? name, sizeBytes);
    const capturedOn = record.warcDate?.slice(0, 10);
    return {
      name: url ?? name,
      bytes: Buffer.concat(chunks),
      contentType,
      ...(url !== undefined && { url }),
      ...(capturedOn !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(capturedOn) && { capturedOn }),
    };
  } catch (error) {
    return broken(url ?? name, error, "left out");
  }
}

function broken(name: string, error: unknown, done: string): Unreadable {
  return {
    name,
    code: "record-broken",
    found: error instanceof Error ? error.message : String(error),
    done: `${done}: the record does not read`,
  };
}
