import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";

/** More bytes than any dump of a site has, or more than packed text can give: something made to fill a disk. */
export class TooMuch extends Error {
  override readonly name = "TooMuch";
}

export interface DumpLimits {
  /** Most bytes read, unpacked. */
  bytesMax: number;
  /** Most bytes that one packed byte may give. Dumps give 3 to 30. */
  ratioMax: number;
}

export const DUMP_LIMITS: DumpLimits = { bytesMax: 64 * 2 ** 30, ratioMax: 200 };

/** Below this many bytes no ratio is looked at: the first bytes of a packed file say nothing. */
const RATIO_FROM = 16 * 2 ** 20;

/**
 * Gives the bytes of a dump, one character per byte, unpacked when packed by gzip.
 *
 * @param onRead is told how many bytes of the file itself are read
 * @throws TooMuch when it unpacks to more than the limits; the system's and zlib's own errors
 */
export async function* dumpBytes(
  file: string,
  { packed, limits, onRead }: { packed: boolean; limits: DumpLimits; onRead: (bytes: number) => void },
): AsyncGenerator<string> {
  const input = createReadStream(file, { highWaterMark: 1 << 18 });
  let read = 0;
  let given = 0;
  input.on("data", (chunk) => {
    read += chunk.length;
    onRead(read);
  });
  const unpacked = packed ? createGunzip({ chunkSize: 1 << 18 }) : undefined;
  if (unpacked) {
    input.on("error", (error) => unpacked.destroy(error));
    input.pipe(unpacked);
  }
  try {
    for await (const chunk of unpacked ?? input) {
      const bytes = chunk as Buffer;
      given += bytes.length;
      if (given > limits.bytesMax) throw new TooMuch(`more than ${limits.bytesMax} bytes`);
      if (packed && given > RATIO_FROM && given > read * limits.ratioMax)
        throw new TooMuch(`more than ${limits.ratioMax} bytes for each packed one`);
      yield bytes.toString("latin1");
    }
  } finally {
    input.destroy();
    unpacked?.destroy();
  }
}
