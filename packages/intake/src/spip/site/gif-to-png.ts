import { crc32, deflateSync } from "node:zlib";

/** Most pixels of an image that is turned: a header may claim 65,535 by 65,535. */
const PIXELS_MAX = 16_000_000;

/**
 * Turns a GIF into a PNG: its first picture, on the whole canvas, with its colours and its transparent places.
 *
 * Rules: GIF89a, 1990; PNG, third edition, 2025. A picture cut short keeps the lines it has.
 *
 * @returns nothing when the bytes are no GIF, hold no picture, or are larger than any logo
 */
export function gifToPng(gif: Buffer): Buffer | undefined {
  if (!/^GIF8[79]a/.test(gif.toString("latin1", 0, 6)) || gif.length < 13) return undefined;
  const [width, height] = [gif.readUInt16LE(6), gif.readUInt16LE(8)];
  if (width === 0 || height === 0 || width * height > PIXELS_MAX) return undefined;
  const picture = firstPicture(gif);
  if (!picture) return undefined;
  const rows = Buffer.alloc((width * 4 + 1) * height);
  const { left, top, codes, colours, transparent } = picture;
  for (const [line, from] of linesOf(picture).entries()) {
    for (let column = 0; column < picture.width; column++) {
      const colour = codes[line * picture.width + column];
      const [x, y] = [left + column, top + from];
      if (colour === undefined || colour === transparent || colour * 3 + 3 > colours.length || x >= width || y >= height)
        continue;
      const at = y * (width * 4 + 1) + 1 + x * 4;
      colours.copy(rows, at, colour * 3, colour * 3 + 3);
      rows[at + 3] = 255;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8); // Eight bits of red, green, blue and opacity.
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

interface Picture {
  left: number;
  top: number;
  width: number;
  height: number;
  isInterlaced: boolean;
  /** Red, green and blue of each code. */
  colours: Buffer;
  transparent: number | undefined;
  /** The code of each pixel, line after line as the file has them. */
  codes: Uint8Array;
}

function firstPicture(gif: Buffer): Picture | undefined {
  const flags = gif[10] ?? 0;
  let at = 13 + tableSize(flags);
  const shared = gif.subarray(13, at);
  let transparent: number | undefined;
  while (at < gif.length) {
    const mark = gif[at++];
    if (mark === 0x21) {
      // A graphic control extension says which colour shows what is behind.
      if (gif[at] === 0xf9 && ((gif[at + 2] ?? 0) & 1) === 1) transparent = gif[at + 5];
      at = blocksAt(gif, at + 1).end;
    } else if (mark === 0x2c && at + 10 <= gif.length) {
      const own = gif[at + 8] ?? 0;
      const table = at + 9;
      const data = table + tableSize(own);
      const [width, height] = [gif.readUInt16LE(at + 4), gif.readUInt16LE(at + 6)];
      if (width * height === 0 || width * height > PIXELS_MAX) return undefined;
      return {
        left: gif.readUInt16LE(at),
        top: gif.readUInt16LE(at + 2),
        width,
        height,
        isInterlaced: (own & 0x40) !== 0,
        colours: tableSize(own) > 0 ? gif.subarray(table, data) : shared,
        transparent,
        codes: unpacked(blocksAt(gif, data + 1).bytes, gif[data] ?? 0, width * height),
      };
    } else return undefined;
  }
  return undefined;
}

const tableSize = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** Data in blocks of their own length, until one of none. */
function blocksAt(gif: Buffer, from: number): { bytes: Buffer; end: number } {
  const blocks: Buffer[] = [];
  let at = from;
  for (let size = gif[at] ?? 0; size > 0; size = gif[at] ?? 0) {
    blocks.push(gif.subarray(at + 1, at + 1 + size));
    at += size + 1;
  }
  return { bytes: Buffer.concat(blocks), end: at + 1 };
}

/** Unpacks what GIF's LZW packed; what is missing or wrong at the end stays the first colour. */
function unpacked(bytes: Buffer, firstSize: number, length: number): Uint8Array {
  const pixels = new Uint8Array(length);
  if (firstSize < 2 || firstSize > 8) return pixels;
  const clear = 2 ** firstSize;
  const before = new Int16Array(4096);
  const last = new Uint8Array(4096);
  const lengths = new Uint16Array(4096);
  for (let code = 0; code < clear; code++) {
    last[code] = code;
    lengths[code] = 1;
  }
  let [size, next, previous, written] = [firstSize + 1, clear + 2, -1, 0];
  let [bits, held] = [0, 0];
  for (const byte of bytes) {
    bits |= byte << held;
    held += 8;
    while (held >= size) {
      const code = bits & (2 ** size - 1);
      bits >>>= size;
      held -= size;
      if (code === clear) {
        [size, next, previous] = [firstSize + 1, clear + 2, -1];
        continue;
      }
      if (code === clear + 1 || code > next || (code === next && previous === -1)) return pixels;
      // A code not yet known is the one before it and its own first pixel again.
      const known = code < next ? code : previous;
      const end = written + (lengths[known] ?? 0);
      let walk = known;
      for (let at = end - 1; at >= written; at--) {
        if (at < length) pixels[at] = last[walk] ?? 0;
        walk = before[walk] ?? 0;
      }
      const first = pixels[Math.min(written, length - 1)] ?? 0;
      written = end;
      if (code === next && written < length) pixels[written] = first;
      if (code === next) written++;
      if (written >= length) return pixels;
      if (previous !== -1 && next < 4096) {
        before[next] = previous;
        last[next] = first;
        lengths[next] = (lengths[previous] ?? 0) + 1;
        next++;
        if (next === 2 ** size && size < 12) size++;
      }
      previous = code;
    }
  }
  return pixels;
}

/** The line of the picture that each line of the file is: interlaced ones come every eighth, fourth, second, then the rest. */
function linesOf({ height, isInterlaced }: Picture): number[] {
  const lines = (from: number, step: number) =>
    Array.from({ length: Math.max(0, Math.ceil((height - from) / step)) }, (_, at) => from + at * step);
  return isInterlaced ? [lines(0, 8), lines(4, 8), lines(2, 4), lines(1, 2)].flat() : lines(0, 1);
}

function chunk(name: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(name, 4, "latin1");
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}
