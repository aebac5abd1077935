import { type Server, createServer } from "node:http";
import { finishedCache } from "./finished-cache.ts";
import { handler } from "./handler.ts";
import { answerUnreadable } from "./unreadable.ts";
import type { ServeOptions } from "./serve-options.ts";

/** Room for some hundred and fifty pages with their compressed forms; small, since the whole process is to stay below 150 MB. */
const CACHE_BYTES = 8 * 1024 * 1024;

const SECOND = 1_000;

/** A server that does not listen yet: `listen` makes it. Puts finished bytes, limits and manners in front of an application. */
export function serve(options: ServeOptions): Server {
  const cache = finishedCache(options.cacheBytes ?? CACHE_BYTES);
  options.metrics?.gauge("revue_cache_bytes", "Bytes of finished answers kept.", () => cache.sizeBytes);
  const server = createServer(
    {
      headersTimeout: 15 * SECOND,
      requestTimeout: 30 * SECOND,
      // Longer than the minute after which most proxies let go, so that it is the proxy that closes.
      keepAliveTimeout: 65 * SECOND,
      maxHeaderSize: 16 * 1024,
    },
    handler(options, cache),
  );
  server.maxHeadersCount = 100;
  server.on("clientError", answerUnreadable);
  return server;
}
