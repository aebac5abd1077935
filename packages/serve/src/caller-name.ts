import { createHmac, randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";

// Known to this process only and gone with it: the names it makes lead back to nobody.
const KEY = randomBytes(32);

/**
 * Names who is at the other end of a connection, for limiting what one caller may have done: a keyed hash of the network it
 * comes from, /24 or /64, never the address. Behind a proxy all have the proxy's.
 */
export function callerName(incoming: IncomingMessage): string {
  const address = incoming.socket.remoteAddress ?? "";
  const network = address.includes(".") ? address.split(".").slice(0, 3).join(".") : address.split(":").slice(0, 4).join(":");
  return createHmac("sha256", KEY).update(network).digest("base64url").slice(0, 22);
}
