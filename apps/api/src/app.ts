import { StoreUnavailable } from "@revue/store";
import { Hono } from "hono";
import { catalogueReader } from "./catalogue.ts";
import { imageShelf } from "./images.ts";
import { mount, onlyThese, type Env } from "./mount.ts";
import { contractKeeper } from "./openapi/contract-keeper.ts";
import { OPERATIONS, UNDOCUMENTED } from "./operations.ts";
import type { Parts } from "./parts.ts";
import { openPress, PressBusy } from "./press/press.ts";
import { problem } from "./problem.ts";
import { requestId } from "./request-id.ts";
import { healthRoutes } from "./routes/health.ts";
import { imageRoutes } from "./routes/images.ts";

/** Longest address answered, in characters. */
const URL_MAX = 12_000;

const EVERYWHERE = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "Allow, ETag, Last-Modified, Link, Retry-After, X-Request-Id",
  "X-Content-Type-Options": "nosniff",
};

/**
 * Builds the API: a Hono app that listens nowhere, `app.fetch(request, { trusted })`.
 *
 * It sets `Cache-Control` and `Last-Modified`; entity tags, 304 and compression belong to whatever serves it
 * (`@revue/serve`), which makes them once for many requests.
 */
export function createApp(parts: Parts): Hono<Env> {
  const app = new Hono<Env>();
  const catalogue = catalogueReader(parts.store);
  const images = imageShelf(parts.contentFolder);
  const press = parts.press ?? openPress({ log: parts.log });

  app.use(async (c, next) => {
    const id = requestId(c.req.raw);
    c.set("place", { origin: parts.origin, path: c.req.path, requestId: id });
    if (c.req.url.length > URL_MAX) {
      c.res = problem({ ...c.get("place"), path: c.req.path.slice(0, 100) }, "uri-too-long");
    } else {
      await next();
    }
    for (const [name, value] of Object.entries(EVERYWHERE)) c.res.headers.set(name, value);
    c.res.headers.set("X-Request-Id", id);
  });

  const contract = contractKeeper({
    operations: OPERATIONS,
    catalogue,
    store: parts.store,
    origin: parts.origin,
    today: () => parts.today(),
    ask: async (address) => app.request(address),
  });
  mount(app, [...OPERATIONS, ...UNDOCUMENTED], { parts, catalogue, images, press, contract });
  app.route("/", imageRoutes(images));
  app.route("/", healthRoutes(parts, catalogue));
  app.options("*", (c) => onlyThese(c));
  app.notFound((c) => problem(c.get("place"), "not-found"));
  app.onError((error, c) => {
    const { requestId: id } = c.get("place");
    if (error instanceof StoreUnavailable) {
      parts.log("warn", "store unavailable", { requestId: id, code: error.code });
      return problem(c.get("place"), "unavailable");
    }
    if (error instanceof PressBusy) {
      parts.log("warn", "press busy", { requestId: id });
      return problem(c.get("place"), "unavailable", { detail: "Many documents are being made; ask again in a while." });
    }
    parts.log("error", "request failed", { requestId: id, error });
    return problem(c.get("place"), "internal");
  });
  return app;
}
