import { listen, openJournal, openMetrics, readSettings, say, serve, shutDown, startProgram } from "@revue/serve";
import { ApiSettings } from "./config.ts";
import { startApi } from "./start.ts";

/** The API alone on a port. The site has a main of its own, which runs the API in the same process. */
await startProgram(async () => {
  const settings = readSettings(ApiSettings, process.env);
  const { log, flush } = openJournal(settings.REVUE_LOG);
  const metrics = openMetrics();
  const api = await startApi({
    contentFolder: settings.REVUE_CONTENT,
    storeAddress: settings.REVUE_STORE,
    storeReadAddress: settings.REVUE_STORE_READ,
    mail: settings.REVUE_MAIL,
    mailKey: settings.REVUE_MAIL_KEY,
    origin: settings.ORIGIN,
    key: settings.REVUE_KEY,
    hub: settings.REVUE_HUB,
    metrics,
    log,
    say,
  });
  const server = serve({
    answer: (request) => api.fetch(request),
    state: api.state,
    origin: settings.ORIGIN ?? `http://localhost:${settings.PORT}`,
    kind: () => "api",
    log,
    metrics,
  });
  const address = await listen(server, { port: settings.PORT, host: settings.HOST });
  say(`The API is at ${address}/api/v1 (${api.revision().articles} articles).`);
  return async () => {
    await shutDown(server);
    await api.close();
    flush();
  };
});
