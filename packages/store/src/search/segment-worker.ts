import { parentPort, workerData } from "node:worker_threads";
import { SegmentBuilder } from "./segment-builder.ts";
import type { BuiltSegment, Said, Told } from "./segment-thread.ts";
import { writeBuilt } from "./write-built.ts";

const builtMax = workerData as number;
let builder = new SegmentBuilder();

const say = (said: Said, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(said, transfer);

function flush(): void {
  const documents = builder.documents.length;
  if (documents === 0) return;
  const pages: [number, Uint8Array<ArrayBuffer>][] = [];
  writeBuilt(builder, (page, bytes) => pages.push([page, bytes as Uint8Array<ArrayBuffer>]));
  builder = new SegmentBuilder();
  say(
    { documents, pages } satisfies BuiltSegment,
    pages.map(([, bytes]) => bytes.buffer),
  );
}

parentPort?.on("message", (told: Told) => {
  if (told === "end") {
    flush();
    say("built");
    return;
  }
  for (const { article, texts } of told) {
    builder.add(article, texts);
    if (builder.words >= builtMax) flush();
  }
  say("read");
});
