import type { IncomingHttpHeaders } from "node:http";
import type { Agent } from "undici";
import { request } from "undici";
import { Budget } from "./budget.ts";
import { ForbiddenAddress, guardedAgent, type Resolve } from "./guarded-agent.ts";
import { miningReservation, type MiningAnswer } from "./mining-reservation.ts";
import { isPublicAddress, literalAddress, type AddressGuard } from "./public-address.ts";
import { readLimited, type BodyFailure } from "./read-body.ts";
import { askRobots, type RobotsFile } from "./robots.ts";
import { userAgent } from "./user-agent.ts";

/** What one visit to one address gave. Only `page` may replace what is already held. */
export type Outcome =
  | {
      kind: "page";
      status: number;
      url: string;
      moved: boolean;
      permanently: boolean;
      bytes: Uint8Array;
      contentType: string;
      headers: IncomingHttpHeaders;
      mining?: MiningAnswer;
    }
  | { kind: "unchanged" } // the source answered 304
  | { kind: "gone"; status: number } // 404 or 410
  | { kind: "refused"; status: number; retryAfterSeconds?: number } // sign-in, paywall, rate limit or bot check
  | { kind: "failing"; status: number; retryAfterSeconds?: number } // 5xx
  | { kind: "disallowed"; evidence: string; line?: number } // by robots.txt
  | { kind: "forbidden"; host: string } // an address that is not of the public web
  | {
      kind: "unreachable";
      why:
        | "not-web"
        | "no-such-host"
        | "refused"
        | "timeout"
        | "too-many-redirects"
        | "over-budget"
        | "tls"
        | BodyFailure
        | "network";
    };

export interface VisitorOptions {
  /** The publication's address, told to the sites visited. */
  contact?: string | undefined;
  budget?: Budget;
  /** For tests, which have a web of their own on loopback. */
  guard?: AddressGuard;
  resolve?: Resolve;
  maxBytes?: number;
  /** Longest visit, redirects included, in milliseconds. */
  maxMs?: number;
  minBytesPerSecond?: number;
}

export interface VisitOptions {
  /** From the last visit: `ETag` and `Last-Modified`. */
  etag?: string | undefined;
  lastModified?: string | undefined;
  accept?: string;
  /** An HTTP date: asks an archive for its copy of that moment. Rule: RFC 7089. */
  acceptDatetime?: string;
  /** HEAD: only whether it is there. */
  method?: "GET" | "HEAD";
}

const REDIRECTS = 10;
const MOVED = new Set([301, 302, 303, 307, 308]);

/** Goes to other people's sites: politely, and never where it must not. One for a whole run, so that sites are asked for their rules once. */
export class Visitor {
  readonly #agent: Agent;
  readonly #guard: AddressGuard;
  readonly #budget: Budget;
  readonly #userAgent: string;
  readonly #limits: { maxBytes: number; minBytesPerSecond: number };
  readonly #maxMs: number;
  readonly #robots = new Map<string, Promise<RobotsFile>>();
  readonly #reservations = new Map<string, Promise<string | undefined>>();

  constructor(options: VisitorOptions = {}) {
    this.#guard = options.guard ?? isPublicAddress;
    this.#agent = guardedAgent(this.#guard, options.resolve);
    this.#budget = options.budget ?? new Budget();
    this.#userAgent = userAgent(options.contact);
    this.#limits = { maxBytes: options.maxBytes ?? 20_000_000, minBytesPerSecond: options.minBytesPerSecond ?? 500 };
    this.#maxMs = options.maxMs ?? 60_000;
  }

  /** Visits an address, asking robots.txt first, there and wherever it leads. */
  async visit(address: string, options: VisitOptions = {}): Promise<Outcome> {
    const signal = AbortSignal.timeout(this.#maxMs);
    try {
      return await this.#follow(address, options, signal);
    } catch (error) {
      return failureOf(error, signal);
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #follow(address: string, options: VisitOptions, signal: AbortSignal): Promise<Outcome> {
    let url = URL.parse(address);
    let permanently = true;
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      if (!url || !/^https?:$/.test(url.protocol)) return { kind: "unreachable", why: "not-web" };
      const literal = literalAddress(url.hostname);
      if (literal !== undefined && !this.#guard(literal)) return { kind: "forbidden", host: url.hostname };
      const robots = askRobots(await this.#robotsOf(url.origin, signal), url.href);
      if (!robots.isAllowed)
        return { kind: "disallowed", evidence: robots.evidence, ...(robots.line !== undefined && { line: robots.line }) };
      if (!(await this.#budget.take(url.host, robots.delaySeconds))) return { kind: "unreachable", why: "over-budget" };
      const answer = await this.#request(url, options, signal);
      const location = answer.headers.location;
      if (!MOVED.has(answer.statusCode) || location === undefined)
        return await this.#outcome(answer, url, { options, moved: hop > 0, permanently: hop > 0 && permanently });
      answer.body.destroy();
      permanently &&= answer.statusCode === 301 || answer.statusCode === 308;
      url = URL.parse(String(location), url.href);
      if (url) url.hash = "";
    }
    return { kind: "unreachable", why: "too-many-redirects" };
  }

  async #outcome(
    answer: Answer,
    url: URL,
    { options, moved, permanently }: { options: VisitOptions; moved: boolean; permanently: boolean },
  ): Promise<Outcome> {
    const { statusCode: status, headers, body } = answer;
    if (status !== 200) body.destroy();
    if (status === 304) return { kind: "unchanged" };
    if (status === 404 || status === 410) return { kind: "gone", status };
    const retry = retryAfter(headers["retry-after"]);
    const wait = retry === undefined ? {} : { retryAfterSeconds: retry };
    if (status >= 500) return { kind: "failing", status, ...wait };
    if (status >= 400 || status < 200 || status >= 300) return { kind: "refused", status, ...wait };
    const page = {
      kind: "page",
      status,
      url: url.href,
      moved,
      permanently,
      contentType: String(headers["content-type"] ?? ""),
      headers,
    } as const;
    if (options.method === "HEAD") {
      body.destroy();
      return { ...page, bytes: new Uint8Array() };
    }
    const read = await readLimited(body, headers["content-encoding"]?.toString().trim().toLowerCase(), this.#limits);
    if (!read.ok) return { kind: "unreachable", why: read.why };
    const mining = await this.#miningOf(url, headers, read.bytes);
    return { ...page, bytes: read.bytes, ...(mining && { mining }) };
  }

  async #miningOf(url: URL, headers: IncomingHttpHeaders, bytes: Uint8Array): Promise<MiningAnswer | undefined> {
    const html = new TextDecoder("latin1").decode(bytes.subarray(0, 100_000));
    const header = headers["tdm-reservation"]?.toString();
    return miningReservation(url.href, { header, html, file: await this.#reservationFile(url.origin) });
  }

  #robotsOf(origin: string, signal: AbortSignal): Promise<RobotsFile> {
    const known = this.#robots.get(origin);
    if (known) return known;
    const asked = this.#small(`${origin}/robots.txt`, signal).then((answer): RobotsFile => {
      if (answer === undefined || answer.status >= 500) return { kind: "unreachable" };
      return answer.status === 200 ? { kind: "text", text: answer.text } : { kind: "none" };
    });
    this.#robots.set(origin, asked);
    // What failed once is asked again next time: a forbidden address must stay told as such.
    asked.catch(() => this.#robots.delete(origin));
    return asked;
  }

  #reservationFile(origin: string): Promise<string | undefined> {
    const known = this.#reservations.get(origin);
    if (known) return known;
    const asked = this.#small(`${origin}/.well-known/tdmrep.json`, AbortSignal.timeout(10_000)).then(
      (answer) => (answer?.status === 200 ? answer.text : undefined),
      () => undefined,
    );
    this.#reservations.set(origin, asked);
    return asked;
  }

  /** A small file of a site's root. Redirects on the same site are followed, up to five, as RFC 9309 asks. */
  async #small(address: string, signal: AbortSignal): Promise<{ status: number; text: string } | undefined> {
    let url: URL | null = new URL(address);
    for (let hop = 0; hop <= 5 && url; hop++) {
      const literal = literalAddress(url.hostname);
      if (!/^https?:$/.test(url.protocol) || (literal !== undefined && !this.#guard(literal)))
        throw new ForbiddenAddress(url.hostname);
      const answer = await this.#request(url, { accept: "text/plain, application/json, */*" }, signal);
      const { location } = answer.headers;
      if (MOVED.has(answer.statusCode) && location !== undefined) {
        answer.body.destroy();
        url = URL.parse(String(location), url.href);
        continue;
      }
      if (answer.statusCode !== 200) {
        answer.body.destroy();
        return { status: answer.statusCode, text: "" };
      }
      const read = await readLimited(answer.body, answer.headers["content-encoding"]?.toString(), {
        ...this.#limits,
        maxBytes: 500_000,
      });
      // A page of an application that answers everything with its shell is no robots.txt; its lines mean nothing there.
      return read.ok ? { status: 200, text: new TextDecoder().decode(read.bytes) } : undefined;
    }
    return { status: 404, text: "" };
  }

  async #request(
    url: URL,
    { etag, lastModified, accept, acceptDatetime, method }: VisitOptions,
    signal: AbortSignal,
  ): Promise<Answer> {
    const answer = await request(url, {
      dispatcher: this.#agent,
      method: method ?? "GET",
      signal,
      headers: {
        "user-agent": this.#userAgent,
        accept: accept ?? "text/html, application/xhtml+xml, */*;q=0.5",
        "accept-encoding": "gzip, br, deflate",
        "accept-language": "fr, en;q=0.8, ru;q=0.6",
        ...(acceptDatetime !== undefined && { "accept-datetime": acceptDatetime }),
        ...(etag !== undefined && { "if-none-match": etag }),
        ...(lastModified !== undefined && { "if-modified-since": lastModified }),
      },
    });
    // A body that is left unread says so as an error that nobody waits for.
    answer.body.on("error", () => {});
    return answer;
  }
}

type Answer = Awaited<ReturnType<typeof request>>;

function retryAfter(header: string | string[] | undefined): number | undefined {
  const text = header?.toString() ?? "";
  if (/^\d+$/.test(text)) return Math.min(Number(text), 7 * 86_400);
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.min(Math.max(0, Math.round((at - Date.now()) / 1000)), 7 * 86_400);
}

function failureOf(error: unknown, signal: AbortSignal): Outcome {
  if (error instanceof ForbiddenAddress) return { kind: "forbidden", host: error.host };
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const { cause } = error as { cause?: unknown };
  if (cause instanceof ForbiddenAddress) return { kind: "forbidden", host: cause.host };
  if (signal.aborted || /TIMEOUT|ETIMEDOUT/.test(code)) return { kind: "unreachable", why: "timeout" };
  // EAI_AGAIN is a resolver that does not answer: the name may well be there.
  if (code === "ENOTFOUND") return { kind: "unreachable", why: "no-such-host" };
  if (code === "ECONNREFUSED") return { kind: "unreachable", why: "refused" };
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return { kind: "unreachable", why: "tls" };
  return { kind: "unreachable", why: "network" };
}
