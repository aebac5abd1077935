// After the scheme, a host; after the slash, neither "/" nor "\": "//host" leaves the site.
const LINK = /^(?:https?:\/\/[^/?#\s]|mailto:[^\s@]+@|\/(?![/\\])|#)/i;
const IMAGE = /^(?:https?:\/\/[^/?#\s]|\/(?![/\\]))/i;
// Never legal in an address (RFC 3986, 2), and able to hide what follows: browsers drop tabs and read "\" as "/".
// oxlint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0020"<>\\^`{|}\u007f]/g;

/**
 * Percent-encodes the characters that may never stand in an address (RFC 3986, section 2), and no other:
 * letters beyond ASCII and existing escapes stay as written.
 */
export function tidyAddress(address: string): string {
  return address.replace(ILLEGAL, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}

/** Whether a tidy address may stand in a link: http(s), mailto, root-relative or a fragment. */
export const isLinkAddress = (address: string): boolean => LINK.test(address);

/** Whether a tidy address may be an image's: http(s) or root-relative. */
export const isImageAddress = (address: string): boolean => IMAGE.test(address);
