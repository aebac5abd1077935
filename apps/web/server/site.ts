import { join } from "node:path";
import type { Log } from "@revue/serve";
import { CannotStart } from "@revue/serve";
import type { SiteApi } from "./site-api.ts";
import { isOfTheApi } from "./site-api.ts";

/** The built site. */
export const BUILD = join(import.meta.dirname, "../build");

/** As `adapter.ts` lets SvelteKit write it. */
interface KitServer {
  init(options: { env: Record<string, string | undefined> }): Promise<void>;
  respond(request: Request, options: { getClientAddress(): string; platform: object }): Promise<Response>;
}

/**
 * Loads the built pages and puts them beside the API: one function from request to answer.
 *
 * Rejects with `CannotStart` when the site was not built.
 */
export async function loadSite(api: SiteApi, log: Log): Promise<(request: Request) => Promise<Response> | Response> {
  const { server } = await (import(join(BUILD, "server/server.js")) as Promise<{ server: KitServer }>).catch((cause: unknown) => {
    if ((cause as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw cause;
    throw new CannotStart("The site is not built; `npm start` builds and starts it.", { cause });
  });
  await server.init({ env: {} });
  const platform = { api: api.client, log };
  // Pages need no address of their reader, and none is handed on.
  const options = { getClientAddress: () => "", platform };
  return (request) => {
    if (isOfTheApi(new URL(request.url).pathname)) return api.answer(request);
    const isTaken = READ.has(request.method) || (request.method === "POST" && TAKES.test(new URL(request.url).pathname));
    return isTaken ? server.respond(request, options) : notHere();
  };
}

/** What all pages answer. */
const READ = new Set(["GET", "OPTIONS"]);
/** The pages with a form that is handed in. */
const TAKES = /^(?:\/en)?\/newsletter(?:\/|$)/;

const notHere = () => new Response(null, { status: 405, headers: { Allow: "GET, HEAD, OPTIONS", "Cache-Control": "no-store" } });

/** Sorts requests for the figures. */
export function kindOf(path: string): string {
  if (path.startsWith("/_app/")) return "asset";
  if (path.startsWith("/images/")) return "image";
  return isOfTheApi(path) ? "api" : "page";
}
