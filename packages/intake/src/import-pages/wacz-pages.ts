import { Unzip, UnzipInflate } from "fflate";
import { createReadStream } from "node:fs";
import { PassThrough, Readable } from "node:stream";
import type { Page, Unreadable } from "./page.ts";
import { warcPages } from "./warc-pages.ts";

/**
 * Gives the pages of a WACZ: a ZIP whose folder `archive/` holds WARCs. It is walked as a stream; nothing is unpacked to
 * disk, and each WARC is read while it is unpacked.
 */
export async function* waczPages(path: string): AsyncGenerator<{ item: Page | Unreadable; done: number }> {
  let readBytes = 0;
  let found = 0;
  try {
    for await (const { name, stream } of warcsIn(path, (bytes) => (readBytes = bytes))) {
      found++;
      for await (const { item } of warcPages(stream, `${path}/${name}`)) yield { item, done: readBytes };
    }
  } catch (error) {
    yield {
      item: {
        name: path,
        code: "archive-broken",
        found: error instanceof Error ? error.message : String(error),
        done: "the rest of the archive was left out: it is no whole ZIP",
      },
      done: readBytes,
    };
    return;
  }
  if (found === 0)
    yield { item: { name: path, code: "empty-archive", done: "left out: it has no WARC in archive/" }, done: readBytes };
}

/** The WARCs of a ZIP, in its order, each as a stream that fills while the ZIP is read: backpressure reaches the disk. */
async function* warcsIn(path: string, onRead: (bytes: number) => void): AsyncGenerator<{ name: string; stream: Readable }> {
  const waiting: { name: string; stream: PassThrough }[] = [];
  const open = new Set<PassThrough>();
  const unzip = new Unzip((file) => {
    if (!/^archive\/.+\.warc(?:\.gz)?$/i.test(file.name)) return;
    const stream = new PassThrough({ highWaterMark: 1 << 20 });
    // Whoever reads it meets the error where they read; one that comes after they left must not end the program.
    stream.on("error", () => undefined);
    open.add(stream);
    file.ondata = (error, data, isLast) => {
      if (error) stream.destroy(error);
      else stream.write(data);
      if (!isLast) return;
      stream.end();
      open.delete(stream);
    };
    waiting.push({ name: file.name, stream });
    file.start();
  });
  unzip.register(UnzipInflate);
  let read = 0;
  const pump = (async () => {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
      unzip.push(new Uint8Array(chunk as Buffer));
      read += (chunk as Buffer).length;
      onRead(read);
      // Wait until whoever reads the WARC has taken what was unpacked.
      while ([...open].some((stream) => stream.writableNeedDrain && !stream.destroyed))
        await new Promise((resolve) => setTimeout(resolve, 1));
    }
    unzip.push(new Uint8Array(), true);
  })();
  let failure: unknown;
  let isDone = false;
  pump.then(
    () => (isDone = true),
    (error: unknown) => {
      failure = error;
      isDone = true;
      for (const stream of open) stream.destroy(error as Error);
    },
  );
  for (;;) {
    const next = waiting.shift();
    if (next) yield next;
    else if (isDone) break;
    else await new Promise((resolve) => setTimeout(resolve, 1));
  }
  if (failure !== undefined) throw failure;
  if (open.size > 0) throw new Error("the archive ends in the middle");
}
