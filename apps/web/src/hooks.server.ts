import type { Handle, HandleServerError } from "@sveltejs/kit/hooks";
import { languageOf } from "#lib/addresses.ts";
import { isCard, openToFrames, withoutScript } from "#lib/card.ts";
import { finishPage } from "#lib/finish-page.ts";
import { refuse } from "#lib/refuse.ts";
import { movedTo } from "#lib/server/moved-to.ts";

/** How long readers and proxies may keep a page without asking again, and show it while they ask. */
const FRESH = "public, max-age=60, stale-while-revalidate=600";

/** The same for all readers as long as the collection is the same. */
const FOR_EVERYONE = new Set([200, 301, 308, 404, 410]);

/** Seconds after which a page that could not be made is worth asking for again. */
const RETRY_AFTER_SECONDS = "5";

/** Reloads the page when anything changes, while one works on it; the policy lets it in as a file of the site. */
const LIVE = import.meta.env.DEV ? '<script type="module" src="/@vite/client"></script></head>' : undefined;

export const handle: Handle = async ({ event, resolve }) => {
  const { platform, route, url } = event;
  if (platform === undefined) throw new Error("the site runs behind its own server only");
  event.locals.api = platform.api;

  const moved = route.id === null ? await movedTo(url, platform.api).catch(refuse) : undefined;
  if (moved !== undefined) return new Response(null, { status: 301, headers: { Location: moved, "Cache-Control": FRESH } });

  const response = await resolve(event, {
    transformPageChunk({ html }) {
      const finished = finishPage(html, languageOf(url.pathname));
      const page = isCard(route.id) ? withoutScript(finished) : finished;
      return LIVE === undefined ? page : page.replace("</head>", LIVE);
    },
  });
  if (isCard(route.id)) openToFrames(response.headers);
  if (!response.headers.has("cache-control")) {
    const shared = FOR_EVERYONE.has(response.status) && event.request.method === "GET";
    response.headers.set("cache-control", shared ? FRESH : "no-store");
  }
  // What keeps a page from being made just now, a store that is away for one, passes.
  if (response.status === 503) response.headers.set("retry-after", RETRY_AFTER_SECONDS);
  return response;
};

/** A bug is logged once, under the name of the request that met it; the reader learns that name and nothing about us. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== "unknown") return;
  const requestId = event.request.headers.get("x-request-id") ?? undefined;
  event.platform?.log("error", "page failed", { requestId, route: event.route.id, error });
  return { message: "internal", ...(requestId !== undefined && { requestId }) };
};
