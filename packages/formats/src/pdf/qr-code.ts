import { encode } from "uqr";

/** Longest address a code still reads well with at 2 cm, in characters. */
const ADDRESS_MAX = 300;

/**
 * A QR code as SVG: one path, dark squares on nothing. Rule: ISO/IEC 18004, error correction M.
 *
 * @returns undefined for what is not a web address in full, or is too long to be read from paper
 */
export function qrCode(url: string): string | undefined {
  if (!/^https?:\/\//.test(url) || url.length > ADDRESS_MAX) return undefined;
  const { data, size } = encode(url, { ecc: "M", border: 0 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">` +
    `<path fill="#000" d="${squares.join("")}"/></svg>`
  );
}
