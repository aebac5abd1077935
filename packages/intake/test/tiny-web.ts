import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { Budget } from "../src/visit/budget.ts";
import { Visitor, type VisitorOptions } from "../src/visit/visit.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A web of one server, on loopback. */
export interface TinyWeb {
  origin: string;
  /** What was asked, in order: "GET /robots.txt". */
  asked: string[];
  headers: IncomingMessage["headers"][];
  pages: Record<string, string | Answer>;
  /** A visitor that may go to this server, and nowhere else on loopback. */
  visitor(options?: VisitorOptions): Visitor;
}

function aVisitor(options: VisitorOptions = {}): Visitor {
  const one = new Visitor({ guard: (ip) => ip === "127.0.0.1", budget: new Budget({ pauseMs: 0 }), ...options });
  onTestFinished(() => one.close());
  return one;
}

/** A tiny fake web for the tests: paths that are not in `pages` answer 404. */
export async function aTinyWeb(pages: Record<string, string | Answer>): Promise<TinyWeb> {
  const web: TinyWeb = { origin: "", asked: [], headers: [], pages, visitor: aVisitor };
  const server = createServer((request, response) => {
    web.asked.push(`${request.method} ${request.url}`);
    web.headers.push(request.headers);
    const page = web.pages[request.url ?? ""] ?? web.pages["*"];
    if (typeof page === "function") return page(request, response);
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(page ?? "nothing here");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  web.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return web;
}

export const redirect =
  (to: string, status = 302): Answer =>
  (_, response) =>
    void response.writeHead(status, { location: to }).end();
