import { Dangling } from "@revue/formats";
import type { Context, Hono } from "hono";
import { readCaller } from "./caller.ts";
import type { CatalogueReader } from "./catalogue.ts";
import type { ImageShelf } from "./images.ts";
import { lastModified } from "./last-modified.ts";
import type { Ask, Operation } from "./operation.ts";
import type { Contract } from "./openapi/contract-keeper.ts";
import { readBody } from "./body.ts";
import { readQuery } from "./parameters.ts";
import type { Bindings, Parts } from "./parts.ts";
import type { Press } from "./press/press.ts";
import { problem, type ProblemCode, type ProblemFacts, type ProblemPlace } from "./problem.ts";
import { routeOf, type Route } from "./route-of.ts";

export interface Env {
  Bindings: Bindings;
  Variables: { place: ProblemPlace };
}

/** What operations are answered from. */
export interface Mounted {
  parts: Parts;
  catalogue: CatalogueReader;
  images: ImageShelf;
  press: Press;
  contract(): Promise<Contract>;
}

/** How long a public answer may be kept without asking again, and served stale while asking. */
const FRESH = "public, max-age=60, stale-while-revalidate=600";

/** Times a request is answered anew when the collection changed under it. */
const ATTEMPTS = 3;

/** Routes requests to operations: caller, parameters, catalogue, then the handler; headers on the way out. */
export function mount(
  app: Hono<Env>,
  operations: readonly Operation[],
  { parts, catalogue, images, press, contract }: Mounted,
): void {
  for (const one of operations) {
    const route = routeOf(`/api/v1${one.address}`, one.patterns);
    if (one.method === "post") app.post(route.path, (c) => answer(c, one, route));
    else app.get(route.path, (c) => answer(c, one, route));
  }
  for (const { address, patterns, method } of operations) {
    app.all(routeOf(`/api/v1${address}`, patterns).path, (c) => onlyThese(c, method));
  }

  async function answer(c: Context<Env>, one: Operation, route: Route): Promise<Response> {
    const place = c.get("place");
    const refuse = (code: ProblemCode, facts?: ProblemFacts) => problem(place, code, facts);
    const caller = readCaller(c.req.raw, c.env ?? {}, parts.key);
    if (!caller.ok) return refuse("not-permitted", { detail: caller.failure });
    const url = new URL(c.req.url);
    const query = readQuery(url.searchParams, one.query);
    if (!query.ok) return refuse(query.failure.code, query.failure);
    const path = one.path.safeParse(route.read(c.req.param()));
    // What cannot be a name names nothing.
    if (!path.success) return refuse(one.problems[0] ?? "not-found");

    const body = one.body === undefined ? { ok: true as const, value: undefined } : await readBody(c.req.raw, one.body);
    if (!body.ok) return refuse(body.failure.code, body.failure);

    for (let attempt = 1; ; attempt++) {
      const current = await catalogue.current();
      if (current === undefined) return refuse("unavailable");
      const today = parts.today();
      const ask: Ask = {
        path: path.data as Ask["path"],
        query: query.value,
        body: body.value,
        url,
        caller: caller.value,
        catalogue: current,
        store: parts.store,
        images,
        press,
        contentFolder: parts.contentFolder,
        today,
        origin: parts.origin,
        hub: parts.hub,
        place,
        contract,
        desk: parts.desk,
        refuse,
      };
      try {
        const response = await one.handle(ask);
        if (one.method === "post") response.headers.set("Cache-Control", "no-store");
        else if (response.ok) describe(response, ask, c);
        // Nobody will read it: a walk through the store must not stay open for it.
        if (c.req.method === "HEAD") await response.body?.cancel();
        return response;
      } catch (error) {
        if (!(error instanceof Dangling) || attempt === ATTEMPTS) throw error;
        catalogue.forget();
      }
    }
  }

  function describe({ headers }: Response, { caller, catalogue: { revision, lookup }, today, origin }: Ask, c: Context<Env>) {
    const asked = c.req.header("authorization") !== undefined || c.req.header("revue-channel") !== undefined;
    if (!headers.has("Cache-Control")) headers.set("Cache-Control", caller.trusted || asked ? "private, no-cache" : FRESH);
    headers.set("Last-Modified", lastModified(revision, today, lookup.vocabulary.publication.timeZone));
    headers.append("Vary", "Authorization, Revue-Channel");
    headers.append("Link", `<${origin ?? ""}/api/v1/openapi.json>; rel="describedby"`);
  }
}

/** Answers any other method: OPTIONS says what there is, anything else is refused. */
export function onlyThese(c: Context<Env>, method: "get" | "post" = "get"): Response {
  const allow = { Allow: method === "post" ? "POST, OPTIONS" : "GET, HEAD, OPTIONS" };
  if (c.req.method !== "OPTIONS") return problem(c.get("place"), "method-not-allowed", { headers: allow });
  return new Response(null, {
    status: 204,
    headers: {
      ...allow,
      "Access-Control-Allow-Methods": allow.Allow,
      "Access-Control-Allow-Headers": "Content-Type, If-None-Match, If-Modified-Since, X-Request-Id",
      "Access-Control-Max-Age": "86400",
    },
  });
}
