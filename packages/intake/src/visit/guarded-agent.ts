import { lookup as systemLookup, type LookupAddress } from "node:dns";
import { Agent } from "undici";
import { isPublicAddress, type AddressGuard } from "./public-address.ts";

/** A host is, or resolves to, an address that may not be visited. */
export class ForbiddenAddress extends Error {
  override name = "ForbiddenAddress";
  readonly code = "forbidden-address";
  readonly host: string;

  constructor(host: string) {
    super(`${host} is not an address of the public web.`);
    this.host = host;
  }
}

/** Finds the addresses of a host name, as `dns.lookup` does. */
export type Resolve = (
  hostname: string,
  options: { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * An agent that connects only to addresses that the guard lets through. The address checked is the one connected to:
 * a name that resolves to something else a moment later is of no use to an attacker.
 */
export function guardedAgent(guard: AddressGuard = isPublicAddress, resolve: Resolve = systemLookup): Agent {
  return new Agent({
    connect: {
      timeout: 10_000,
      lookup: (hostname, options, callback) => {
        resolve(hostname, { all: true }, (error, addresses) => {
          if (error) return callback(error, []);
          // One bad address among good ones is a trap, not a mistake.
          if (addresses.length === 0 || !addresses.every(({ address }) => guard(address)))
            return callback(new ForbiddenAddress(hostname), []);
          const [first] = addresses;
          if (options.all === true || first === undefined) return callback(null, addresses);
          return (callback as (error: null, address: string, family: number) => void)(null, first.address, first.family);
        });
      },
    },
    headersTimeout: 15_000,
    bodyTimeout: 15_000,
    maxHeaderSize: 32_768,
    connections: 2,
    pipelining: 1,
  });
}
