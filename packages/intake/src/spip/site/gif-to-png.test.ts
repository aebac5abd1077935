import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { gifToPng } from "./gif-to-png.ts";

/** Three by nine, lines in order; the pixel at (x, y) has colour (x + y) mod 3 of red, green, blue; blue is transparent. */
const PLAIN = Buffer.from(
  "R0lGODlhAwAJAIEAAP8AAAD/AAAA/wkJCSH5BAEAAAIALAAAAAADAAkAAAgUAAEEEDAQgACBAgkePBggYUGGAQEAOw==",
  "base64",
);
/** Sixteen by sixteen, interlaced; colour (x + 2 y) mod 3. */
const INTERLACED = Buffer.from(
  "R0lGODlhEAAQAIEAAP8AAAD/AAAA/wkJCSH5BAEAAAIALAAAAAAQABAAQAgwAAEEECCQ4MCCCA8qNMgwYcOFDiNCnPjQoMSKADBSpHixI8ePGkN6FAlypMmSHAMCADs=",
  "base64",
);

const COLOURS = ["255,0,0,255", "0,255,0,255", "0,0,0,0"];

/** The pixels of a PNG without filters, as "red,green,blue,opacity", line after line. */
function pixelsOf(png: Buffer): { width: number; height: number; pixels: string[] } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const rows = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const pixels: string[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * (width * 4 + 1) + 1 + x * 4;
      pixels.push([...rows.subarray(at, at + 4)].join());
    }
  }
  return { width, height, pixels };
}

const drawn = (width: number, height: number, colour: (x: number, y: number) => number) =>
  Array.from({ length: width * height }, (_, at) => COLOURS[colour(at % width, Math.floor(at / width)) % 3]);

test("every pixel keeps its colour, and the transparent one shows what is behind", () => {
  const png = gifToPng(PLAIN) ?? Buffer.alloc(0);
  expect(pixelsOf(png)).toEqual({ width: 3, height: 9, pixels: drawn(3, 9, (x, y) => x + y) });
});

test("lines that come every eighth stand in their own place", () => {
  const png = gifToPng(INTERLACED) ?? Buffer.alloc(0);
  expect(pixelsOf(png)).toEqual({ width: 16, height: 16, pixels: drawn(16, 16, (x, y) => x + 2 * y) });
});

test("cut anywhere, it gives a picture or nothing, and never fails", () => {
  const pictures = Array.from(INTERLACED, (_, length) => gifToPng(INTERLACED.subarray(0, length))).filter(
    (png) => png !== undefined,
  );
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.map((png) => pixelsOf(png).pixels.length)).toEqual(pictures.map(() => 256));
});

test("what is no GIF, or claims to be larger than any logo, is none", () => {
  expect(gifToPng(Buffer.from("GIF12a, or so it says"))).toBeUndefined();
  const vast = Buffer.from(PLAIN);
  vast.writeUInt16LE(65_535, 6);
  vast.writeUInt16LE(65_535, 8);
  expect(gifToPng(vast)).toBeUndefined();
});
