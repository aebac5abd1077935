import { createHmac, timingSafeEqual } from "node:crypto";

/** Length of the signature kept in a cursor: 128 bits. */
const SIGNATURE_BYTES = 16;

/**
 * Writes a place in a list as an opaque cursor: the place, signed together with the list it belongs to.
 * Shape: base64url.
 *
 * @param list what the place is good for: the same filters and the same order, in one canonical text
 * @param place the place, as text
 */
export function writeCursor(secret: Uint8Array, list: string, place: string): string {
  return Buffer.concat([sign(secret, list, place), Buffer.from(place)]).toString("base64url");
}

/** Reads a cursor; undefined when it was not made here, was altered, or belongs to another list. */
export function readCursor(secret: Uint8Array, list: string, cursor: string): string | undefined {
  if (!/^[\w-]+$/.test(cursor)) return undefined;
  const bytes = Buffer.from(cursor, "base64url");
  if (bytes.length <= SIGNATURE_BYTES) return undefined;
  const place = bytes.subarray(SIGNATURE_BYTES).toString();
  const authentic = timingSafeEqual(bytes.subarray(0, SIGNATURE_BYTES), sign(secret, list, place));
  // One cursor has one spelling: base64 leaves unused bits that could be changed without being noticed.
  return authentic && bytes.toString("base64url") === cursor ? place : undefined;
}

function sign(secret: Uint8Array, list: string, place: string): Buffer {
  return createHmac("sha256", secret).update(`${list}\0${place}`).digest().subarray(0, SIGNATURE_BYTES);
}
