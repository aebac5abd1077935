import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, createBrotliCompress, createGzip, gzip, gzipSync } from "node:zlib";
import type { Transform } from "node:stream";
import type { Coding } from "./accept-encoding.ts";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this many bytes, the saving does not pay for the header that announces it. */
const WORTH_IT_BYTES = 300;

const TEXTUAL = /^(?:text\/|image\/svg\+xml|application\/(?:[\w.-]+\+)?(?:json|xml|ndjson|javascript|x-ndjson|manifest\+json))/;

/** Whether a body of this type and size becomes smaller. */
export function isCompressible(type: string | null, sizeBytes = Infinity): boolean {
  return type !== null && sizeBytes >= WORTH_IT_BYTES && TEXTUAL.test(type);
}

/** Up to this size a body is compressed at once: about five milliseconds at most, and no thread has to be woken for them. */
const AT_ONCE_BYTES = 128 * 1024;

/** Compresses a whole body that will be sent many times. Long ones are left to a thread of the runtime's pool. */
export function compress(bytes: Buffer, coding: Exclude<Coding, "identity">): Buffer | Promise<Buffer> {
  const atOnce = bytes.length <= AT_ONCE_BYTES;
  if (coding === "gzip") return atOnce ? gzipSync(bytes, { level: 9 }) : zip(bytes, { level: 9 });
  const options = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  };
  return atOnce ? brotliCompressSync(bytes, options) : brotli(bytes, options);
}

/**
 * Measured on a page of 34 kB: 7.3 kB in 1.3 ms of processor time. Beyond a window of 64 kB the higher qualities cost ten times
 * as much for the same size, and megabytes of memory for each page under way.
 */
const QUALITY = 8;
const WINDOW_BITS = 16;

/**
 * Presses a text, on a thread of the runtime's pool: for what is asked for again and again. The same page: 6.8 kB in 15 ms; the
 * best quality, 11, makes 6.7 kB in 38 ms.
 */
export function press(bytes: Buffer): Promise<Buffer> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_MODE, BROTLI_PARAM_SIZE_HINT, BROTLI_MODE_TEXT } = constants;
  const params = {
    [BROTLI_PARAM_QUALITY]: PRESSED_QUALITY,
    [BROTLI_PARAM_LGWIN]: WINDOW_BITS,
    [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
    [BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotli(bytes, { params });
}

const PRESSED_QUALITY = 10;

/** Compresses a body on its way out, which is sent once: less effort. */
export function compressing(coding: Exclude<Coding, "identity">): Transform {
  if (coding === "gzip") return createGzip({ level: 5 });
  return createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}
