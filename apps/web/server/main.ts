import "./small-heap.ts";
import { join } from "node:path";
import { listen, openJournal, openMetrics, readAssets, readSettings, say, serve, shutDown, startProgram } from "@revue/serve";
import { SiteSettings } from "./config.ts";
import { BUILD, kindOf, loadSite } from "./site.ts";

/** The site on a port, with the API in the same process unless `REVUE_API` names one elsewhere. */
await startProgram(async () => {
  const settings = readSettings(SiteSettings, process.env);
  const { log, flush } = openJournal(settings.REVUE_LOG);
  const metrics = openMetrics();
  const origin = settings.ORIGIN ?? `http://localhost:${settings.PORT}`;
  // Imported only when used: a site apart has no store, and needs none of the modules that make one.
  const api =
    settings.REVUE_API === undefined
      ? await (await import("./api-inside.ts")).apiInside({ origin: settings.ORIGIN, address: origin, log, metrics })
      : await (
          await import("./api-elsewhere.ts")
        ).apiElsewhere({ address: settings.REVUE_API, key: settings.REVUE_KEY, log, metrics });
  const server = serve({
    answer: await loadSite(api, log),
    state: api.state,
    origin,
    assets: readAssets(join(BUILD, "client"), { origin, immutable: "/_app/immutable/" }),
    kind: kindOf,
    log,
    metrics,
  });
  const address = await listen(server, { port: settings.PORT, host: settings.HOST });
  const many = api.articles() === 1 ? "1 article" : `${api.articles()} articles`;
  say(`The review is at ${address} (${many}).`);
  return async () => {
    await shutDown(server);
    await api.close();
    flush();
  };
});
