import { CollectionSettings, startApi } from "@revue/api";
import { createApi } from "@revue/client";
import { type Log, type Metrics, readSettings, say } from "@revue/serve";
import { ON_A_PAGE, type SiteApi } from "./site-api.ts";

/** Starts the API in this process: the site asks it by a function call, with the same client as over the network. */
export async function apiInside(parts: {
  origin: string | undefined;
  /** The address this server answers under: what pages ask for has it where nobody set an `ORIGIN`. */
  address?: string;
  log: Log;
  metrics?: Metrics;
}): Promise<SiteApi> {
  const settings = readSettings(CollectionSettings, process.env);
  const api = await startApi({
    ...parts,
    contentFolder: settings.REVUE_CONTENT,
    storeAddress: settings.REVUE_STORE,
    storeReadAddress: settings.REVUE_STORE_READ,
    mail: settings.REVUE_MAIL,
    mailKey: settings.REVUE_MAIL_KEY,
    key: settings.REVUE_KEY,
    hub: settings.REVUE_HUB,
    say,
  });
  return {
    client: createApi({
      // Never resolved: it only makes the paths into whole addresses.
      baseUrl: parts.origin ?? parts.address ?? "http://api.invalid",
      fetch: (request) => api.fetch(request, { trusted: true }),
      headers: ON_A_PAGE,
    }),
    answer: (request) => api.fetch(request),
    state: api.state,
    articles: () => api.revision().articles,
    close: api.close,
  };
}
