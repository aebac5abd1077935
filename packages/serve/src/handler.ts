import type { IncomingMessage, ServerResponse } from "node:http";
import { readAddress } from "./address.ts";
import { type AnswerBody, readAnswerBody } from "./answer-body.ts";
import { PERSONAL, isForEveryone } from "./cacheable.ts";
import { Finished } from "./finished.ts";
import type { FinishedCache } from "./finished-cache.ts";
import type { Origin } from "./metrics.ts";
import { type Refusal, refuse } from "./problem.ts";
import { requestId } from "./request-id.ts";
import { type Exchange, sendFinished, sendStream } from "./responder.ts";
import { securityHeaders } from "./security-headers.ts";
import type { ServeOptions } from "./serve-options.ts";
import { readBody, webRequest } from "./web-request.ts";

/** Methods an application may answer. The others do not exist here, or may not be given to a web `Request` at all. */
const METHODS = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);

/** Longest answer held in memory while it is made. */
const HELD_MAX_BYTES = 1024 * 1024;

export type Handler = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/** Answers requests: from memory when it can, through the application otherwise. */
export function handler(options: ServeOptions, cache: FinishedCache): Handler {
  const { answer, assets, log, metrics, origin, state } = options;
  const kind = options.kind ?? (() => "page");
  const house = securityHeaders(origin);

  return (incoming, outgoing) => {
    const started = performance.now();
    const line = incoming.url ?? "/";
    const { headers, method } = incoming;
    const id = requestId(headers["x-request-id"]);
    const sent = (status: number, bytes: number, from: Origin) => {
      const milliseconds = performance.now() - started;
      // The query is left out: it may hold what somebody looked for.
      const mark = line.indexOf("?");
      const path = mark === -1 ? line : line.slice(0, mark);
      metrics?.answered(kind(path), status, from, milliseconds / 1000);
      const ms = Math.round(milliseconds * 100) / 100;
      log("info", "answered", { requestId: id, method, path: path.slice(0, 200), status, ms, bytes, cache: from });
    };
    const exchange: Exchange = { incoming, outgoing, requestId: id, sent };

    const reading = method === "GET" || method === "HEAD";
    const plain = reading && PERSONAL.every((name) => headers[name] === undefined);
    cache.enter(state());
    const ready = plain ? (assets?.get(line) ?? cache.get(line)) : undefined;
    if (ready !== undefined) settle(exchange, sendFinished(exchange, ready, "hit"));
    else settle(exchange, compute(exchange, line, plain));
  };

  async function compute(exchange: Exchange, line: string, plain: boolean): Promise<void> {
    const { incoming, requestId: id } = exchange;
    if (!METHODS.has(incoming.method ?? "")) {
      return sendResponse(exchange, refuse("method-not-allowed", id, { allow: "GET, HEAD, OPTIONS" }));
    }
    const address = readAddress(line === "*" && incoming.method === "OPTIONS" ? "/" : line);
    if (!address.ok) return sendRefusal(exchange, address.code);
    const asset = plain ? assets?.get(address.path) : undefined;
    if (asset !== undefined) return sendFinished(exchange, asset, "hit");

    const url = origin + address.target;
    if (!plain) {
      const body = incoming.method === "GET" || incoming.method === "HEAD" ? Buffer.alloc(0) : await readBody(incoming);
      if (body === undefined) return sendRefusal(exchange, "payload-too-large");
      return sendResponse(exchange, await answer(webRequest(incoming, url, id, body)));
    }
    // Whoever made the answer, it goes to all who wait: it may depend on the address alone, so no header is passed on.
    let own: { response: Response; body: AnswerBody } | undefined;
    const shared = await cache.make(address.target, async (): Promise<Finished | undefined> => {
      const response = await answer(new Request(url, { headers: { "x-request-id": id } }));
      const body = await readAnswerBody(response, HELD_MAX_BYTES);
      // What has a query is asked for once or twice.
      const isLasting = response.status === 200 && !address.target.includes("?");
      if ("whole" in body && isForEveryone(response)) return new Finished(response, body.whole, house, { isLasting });
      own = { response, body };
      return undefined;
    });
    if (shared !== undefined) return sendFinished(exchange, shared, "miss");
    if (own !== undefined) return sendAnswer(exchange, own.response, own.body);
    // Not to be shared after all: those who waited ask for themselves.
    return sendResponse(exchange, await answer(new Request(url, { headers: { "x-request-id": id } })));
  }

  async function sendResponse(exchange: Exchange, response: Response): Promise<void> {
    return sendAnswer(exchange, response, await readAnswerBody(response, HELD_MAX_BYTES));
  }

  async function sendAnswer(exchange: Exchange, response: Response, body: AnswerBody): Promise<void> {
    if ("whole" in body) return sendFinished(exchange, new Finished(response, body.whole, house), "pass");
    return sendStream(exchange, response, body, house);
  }

  function sendRefusal(exchange: Exchange, code: Refusal): Promise<void> {
    // The rest of the request may be nonsense too: nothing more is read from this connection.
    exchange.outgoing.shouldKeepAlive = false;
    return sendResponse(exchange, refuse(code, exchange.requestId));
  }

  /** The last resort: a bug, logged once; the reader learns the request's name and nothing about us. */
  function settle(exchange: Exchange, sending: void | Promise<void>): void {
    sending?.catch((error: unknown) => {
      log("error", "answering failed", { requestId: exchange.requestId, error });
      if (exchange.outgoing.headersSent) exchange.outgoing.destroy();
      else sendResponse(exchange, refuse("internal", exchange.requestId)).catch(() => exchange.outgoing.destroy());
    });
  }
}
