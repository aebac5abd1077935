import ipaddr from "ipaddr.js";

/** Says whether a program may connect to an IP address. Tests allow their own loopback server; nothing else ever does. */
export type AddressGuard = (ip: string) => boolean;

/**
 * Whether an IP address is anyone's on the public internet: not private, loopback, link-local (clouds answer with their
 * secrets at 169.254.169.254), shared, reserved or multicast, nor one of these inside an IPv6 address.
 */
export const isPublicAddress: AddressGuard = (ip) => {
  try {
    // 6to4, Teredo, NAT64 and mapped addresses carry another address inside: none of them is "unicast".
    return ipaddr.process(ip).range() === "unicast";
  } catch {
    return false;
  }
};

/** The IP address that a URL's host is, when it is one. The URL parser has already understood 0x7f.1 and 2130706433. */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return ipaddr.isValid(bare) ? bare : undefined;
}
