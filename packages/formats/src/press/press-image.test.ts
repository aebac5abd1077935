import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { toPressImage } from "./press-image.ts";

const png = (width: number, height: number): Buffer => createCanvas(width, height).toBuffer("image/png");
const svg = (inside: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inside}</svg>`);

test("an image of a page's size is taken as it is", async () => {
  const bytes = png(400, 300);
  expect(await toPressImage(bytes)).toEqual({ bytes, type: "image/png", width: 400, height: 300 });
});

test("a huge one is drawn anew, no side longer than 300 dots an inch can show", async () => {
  expect(await toPressImage(png(8_000, 1_000))).toMatchObject({ type: "image/jpeg", width: 1_600, height: 200 });
});

test("one that claims more pixels than memory has is not opened at all", async () => {
  const bytes = png(4, 4);
  bytes.writeUInt32BE(100_000, 16);
  bytes.writeUInt32BE(100_000, 20);
  expect(await toPressImage(bytes)).toBeUndefined();
});

test.for([
  ["nothing", Buffer.alloc(0)],
  ["a page", Buffer.from("<html><body>introuvable</body></html>")],
  ["half a PNG", png(40, 40).subarray(0, 60)],
  ["an SVG with a script", svg("<script>alert(1)</script>")],
  ["an SVG that fetches", svg('<image href="https://elsewhere.example/a.png"/>')],
  ["an SVG with an entity", Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>')],
] as const)("%s is no image", async ([, bytes]) => {
  expect(await toPressImage(bytes)).toBeUndefined();
});

test("a plain SVG stays one", async () => {
  expect(await toPressImage(svg('<rect width="4" height="4"/>'))).toMatchObject({ type: "image/svg+xml" });
});
