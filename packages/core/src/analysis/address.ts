/** An e-mail or web address in a text: [start of what is indexed, end), without scheme, "www." and closing punctuation. */
export interface PrintedAddress {
  start: number;
  end: number;
}

const WEB = /(?:[a-z][a-z0-9+.-]{1,15}:\/\/|www\.)[^\s<>"«»“”]{2,500}/iy;
const MAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/uy;
// Host names printed bare, as press sites sign themselves: « Diplomatie.gouv.fr ».
const HOST = /[\p{L}\d-]{2,63}(?:\.[\p{L}\d-]{2,63}){0,8}\.\p{L}{2,24}(?![\p{L}\d-])/uy;

const PREFIX = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:www\.)?/i;
const CLOSING = /[.,;:!?)\]'’/-]+$/;

/** Reads the address that starts at an index, if one does. */
export function readAddress(text: string, at: number): PrintedAddress | undefined {
  for (const pattern of [WEB, MAIL, HOST]) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const start = at + (PREFIX.exec(found)?.[0].length ?? 0);
    const end = at + found.replace(CLOSING, "").length;
    if (end > start) return { start, end };
  }
  return undefined;
}
