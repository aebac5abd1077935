import type { Readiness } from "@revue/client";
import { Hono } from "hono";
import type { CatalogueReader } from "../catalogue.ts";
import { onlyThese, type Env } from "../mount.ts";
import { json } from "../operation.ts";
import type { Parts } from "../parts.ts";

const NEVER_KEPT = { "Cache-Control": "no-store" };

/** For whoever runs the server: alive, ready, and in figures. Not part of the public contract. */
export function healthRoutes(parts: Parts, catalogue: CatalogueReader) {
  const routes = new Hono<Env>()
    .get("/healthz", () => new Response("ok\n", { headers: { ...NEVER_KEPT, "Content-Type": "text/plain; charset=utf-8" } }))
    .get("/readyz", async () => {
      const current = await catalogue.current();
      const readiness: Readiness = {
        ready: current !== undefined,
        revision: current?.revision.number ?? 0,
        articles: current?.revision.articles ?? 0,
        today: parts.today(),
        faults: new Set(parts.faults().map((fault) => fault.file)).size,
      };
      const answer = json(readiness, NEVER_KEPT);
      return readiness.ready ? answer : new Response(answer.body, { status: 503, headers: answer.headers });
    })
    .get("/metrics", async (c) => {
      if (parts.metrics === undefined) return c.notFound();
      return new Response(await parts.metrics(), {
        headers: { ...NEVER_KEPT, "Content-Type": "text/plain; version=0.0.4; charset=utf-8" },
      });
    });
  for (const address of ["/healthz", "/readyz", "/metrics"]) routes.all(address, (c) => onlyThese(c));
  return routes;
}
