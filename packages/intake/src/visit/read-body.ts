import type { Readable } from "node:stream";
import { createBrotliDecompress, createInflate, createUnzip } from "node:zlib";

/** Why the body of an answer was not read to its end. */
export type BodyFailure = "too-big" | "too-slow" | "broken";

/** Bounds of one answer. */
export interface BodyLimits {
  maxBytes: number;
  /** Fewest bytes a second, once the first seconds are over. */
  minBytesPerSecond: number;
}

const GRACE_MS = 5_000;

/**
 * Reads a body, unpacked, within its bounds: a gzip bomb stops at the limit, a server that sends a byte a second is
 * left after a few.
 */
export async function readLimited(
  body: Readable,
  encoding: string | undefined,
  limits: BodyLimits,
): Promise<{ ok: true; bytes: Uint8Array } | { ok: false; why: BodyFailure }> {
  const stream = unpacked(body, encoding);
  const chunks: Buffer[] = [];
  let received = 0;
  let sizeBytes = 0;
  let isSlow = false;
  const started = performance.now();
  body.on("data", (chunk: Buffer) => (received += chunk.length));
  const watch = setInterval(() => {
    const elapsed = performance.now() - started;
    if (elapsed > GRACE_MS && received < (elapsed / 1000) * limits.minBytesPerSecond) {
      isSlow = true;
      stream.destroy(new Error("too slow"));
      body.destroy();
    }
  }, 500);
  watch.unref();
  try {
    for await (const chunk of stream) {
      sizeBytes += (chunk as Buffer).length;
      if (sizeBytes > limits.maxBytes) return { ok: false, why: "too-big" };
      chunks.push(chunk as Buffer);
    }
    return { ok: true, bytes: Buffer.concat(chunks) };
  } catch (error) {
    if (error instanceof Error && error.name === "TimeoutError") throw error;
    return { ok: false, why: isSlow ? "too-slow" : "broken" };
  } finally {
    clearInterval(watch);
    stream.destroy();
    body.destroy();
  }
}

function unpacked(body: Readable, encoding: string | undefined): Readable {
  const inflate =
    encoding === "br"
      ? createBrotliDecompress()
      : encoding === "gzip" || encoding === "x-gzip"
        ? createUnzip()
        : encoding === "deflate"
          ? createInflate()
          : undefined;
  if (!inflate) return body;
  body.on("error", (error) => inflate.destroy(error));
  return body.pipe(inflate);
}
