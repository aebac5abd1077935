import { createCanvas, loadImage } from "@napi-rs/canvas";

/** An image as a press takes it: of a type every reader knows, and of a size that fits a page. */
export interface PressImage {
  bytes: Uint8Array;
  type: "image/png" | "image/jpeg" | "image/svg+xml";
  /** In pixels. */
  width: number;
  height: number;
}

/** Longest side kept, in pixels: 300 an inch over the width of the text. */
const SIDE_MAX = 1_600;
/** Largest file taken as it is, in bytes. */
const AS_IT_IS_MAX = 600_000;
/** Largest file looked at, in bytes, and most pixels decoded: 4 bytes each. */
const BYTES_MAX = 50_000_000;
const PIXELS_MAX = 120_000_000;

/**
 * Makes an image ready: PNG, JPEG and plain SVG of reasonable size as they are; anything else, or bigger, is drawn anew.
 *
 * @returns undefined for what is no image, is too big to decode, or is an SVG that asks for anything outside itself
 */
export async function toPressImage(bytes: Uint8Array): Promise<PressImage | undefined> {
  if (bytes.length === 0 || bytes.length > BYTES_MAX) return undefined;
  const type = typeOf(bytes);
  if (type === undefined || (type === "image/svg+xml" && !isPlainSvg(bytes))) return undefined;
  const size = type === "image/png" ? pngSize(bytes) : undefined;
  if (size !== undefined && size.width * size.height > PIXELS_MAX) return undefined;
  try {
    const image = await loadImage(Buffer.from(bytes));
    const { width, height } = image;
    if (width < 1 || height < 1 || width * height > PIXELS_MAX) return undefined;
    const fits = Math.max(width, height) <= SIDE_MAX && bytes.length <= AS_IT_IS_MAX;
    if (type === "image/svg+xml" || (fits && type !== "other")) {
      return { bytes, type: type as PressImage["type"], width, height };
    }
    const share = Math.min(1, SIDE_MAX / Math.max(width, height));
    const canvas = createCanvas(Math.max(1, Math.round(width * share)), Math.max(1, Math.round(height * share)));
    const context = canvas.getContext("2d");
    // JPEG knows no transparency: what shows through is paper.
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return { bytes: canvas.toBuffer("image/jpeg", 85), type: "image/jpeg", width: canvas.width, height: canvas.height };
  } catch {
    return undefined;
  }
}

/** What a file is by its first bytes; its name may say anything. */
function typeOf(bytes: Uint8Array): PressImage["type"] | "other" | undefined {
  const head = Buffer.from(bytes.subarray(0, 512));
  if (head.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex"))) return "image/png";
  if (head.subarray(0, 3).equals(Buffer.from("ffd8ff", "hex"))) return "image/jpeg";
  const text = head.toString("latin1");
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "other";
  if (text.slice(4, 8) === "ftyp") return "other";
  return /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text)
    ? "image/svg+xml"
    : undefined;
}

/** Rule: PNG, third edition, 11.2.1: width and height begin the first chunk. */
function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes.length < 24) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** An SVG that draws and does nothing else: no script, no entity, nothing fetched, no text in fonts of the machine. */
function isPlainSvg(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString("utf8");
  return !/<!DOCTYPE|<!ENTITY|<(?:\w+:)?(?:script|foreignObject|image|text|style|a)[\s>/]|\son\w+\s*=|url\(\s*["']?(?!#)|href\s*=\s*["'](?!#)/i.test(
    text,
  );
}
