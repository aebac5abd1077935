import { ApiError, createApi } from "@revue/client";
import { CannotStart, type Log, type Metrics } from "@revue/serve";
import { ON_A_PAGE, type SiteApi } from "./site-api.ts";

/** How often the API is asked which state it is in: pages made before a sync are forgotten within this time. */
const POLL_MILLISECONDS = 2_000;
/** Longest wait for a forwarded answer, and for one that is typeset meanwhile: as long as the press itself is given. */
const FORWARD_MILLISECONDS = 15_000;
const DOCUMENT_MILLISECONDS = 60_000;
const DOCUMENT = /\.(?:pdf|epub|png)$/;
/** The one address that mail services post to of themselves (RFC 8058); what else is posted goes through pages. */
const ONE_CLICK = "/api/v1/newsletter/one-click";

export interface ApiElsewhereParts {
  /** Address of the API: "https://api.revue.example". */
  address: string;
  /** Secret shared with it; without one, pages show what the API shows anybody. */
  key: string | undefined;
  log: Log;
  metrics: Metrics;
}

/** Reaches an API over the network. Its own addresses (`/api/…`, images) are answered here too, by asking it. */
export async function apiElsewhere({ address, key, log, metrics }: ApiElsewhereParts): Promise<SiteApi> {
  const client = createApi({
    baseUrl: address,
    headers: key === undefined ? {} : { ...ON_A_PAGE, Authorization: `Bearer ${key}` },
    retries: 2,
  });
  let state = "";
  let articles = 0;
  let reachable = true;
  const refresh = async () => {
    const { ready, revision, articles: count, today } = await client.readiness();
    if (!ready) throw new ApiError({ code: "unavailable", asked: "/readyz" });
    state = `${revision} ${count} ${today}`;
    articles = count;
  };
  await refresh().catch((cause: unknown) => {
    throw new CannotStart(`REVUE_API is ${address}, where no ready API answers (${(cause as Error).message}).`, { cause });
  });
  const polling = setInterval(() => {
    refresh().then(
      () => (reachable = true),
      (error: unknown) => {
        if (reachable) log("warn", "api not reached", { error });
        reachable = false;
      },
    );
  }, POLL_MILLISECONDS);
  polling.unref();

  return {
    client,
    state: () => state,
    articles: () => articles,
    close: async () => clearInterval(polling),
    async answer(request) {
      const { pathname, search } = new URL(request.url);
      if (pathname === "/healthz") return text("ok\n");
      if (pathname === "/readyz") return reachable ? forward(new URL(pathname, address), request) : unreachable();
      if (pathname === "/metrics") return text(await metrics.text());
      const isTaken = ["GET", "OPTIONS"].includes(request.method) || (request.method === "POST" && pathname === ONE_CLICK);
      if (!isTaken) return new Response(null, { status: 405, headers: { Allow: "GET, HEAD, OPTIONS" } });
      return forward(new URL(pathname + search, address), request);
    },
  };
}

const NEVER_KEPT = { "Cache-Control": "no-store" };
const text = (body: string) => new Response(body, { headers: { ...NEVER_KEPT, "Content-Type": "text/plain; charset=utf-8" } });

const unreachable = () =>
  new Response("The API cannot be reached.\n", { status: 503, headers: { ...NEVER_KEPT, "Retry-After": "5" } });

/** Asks the API in the reader's place, without the reader's headers: only the address matters. */
async function forward(address: URL, request: Request): Promise<Response> {
  try {
    const answer = await fetch(address, {
      method: request.method,
      redirect: "manual",
      signal: AbortSignal.timeout(DOCUMENT.test(address.pathname) ? DOCUMENT_MILLISECONDS : FORWARD_MILLISECONDS),
    });
    const headers = new Headers(answer.headers);
    // The body has been decompressed on arrival.
    headers.delete("content-encoding");
    headers.delete("content-length");
    return new Response(answer.body, { status: answer.status, headers });
  } catch {
    return unreachable();
  }
}
