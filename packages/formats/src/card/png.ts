import { createCanvas, loadImage } from "@napi-rs/canvas";

const GLYPH = /<symbol id="(\w+)"[^>]*>\s*<path d="([^"]*)"\s*\/>\s*<\/symbol>/g;
const USED = /<use xlink:href="#(\w+)" x="([^"]*)" y="([^"]*)" fill="([^"]*)"[^>]*\/>/g;

/**
 * Draws a page of Typst's SVG as PNG. The same page gives the same bytes on machines of one kind.
 *
 * @param svg its letters are outlines, so that no font of the machine has a say
 */
export async function toPng(svg: string, { width, height }: { width: number; height: number }): Promise<Uint8Array> {
  const canvas = createCanvas(width, height);
  const image = await loadImage(Buffer.from(withoutSymbols(svg)));
  canvas.getContext("2d").drawImage(image, 0, 0, width, height);
  return canvas.toBuffer("image/png");
}

/** The canvas draws no `symbol`: each letter takes the place of its reference. Seen with @napi-rs/canvas 1.1.1. */
function withoutSymbols(svg: string): string {
  const outlines = new Map([...svg.matchAll(GLYPH)].map(([, id, outline]) => [id, outline]));
  return svg.replaceAll(USED, (_, id: string, x: string, y: string, fill: string) => {
    return `<path transform="translate(${x} ${y})" fill="${fill}" d="${outlines.get(id) ?? ""}"/>`;
  });
}
