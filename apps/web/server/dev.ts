import { join } from "node:path";
import { getRequest, setResponse } from "@sveltejs/kit/node";
import { say } from "@revue/serve";
import { type Plugin, type ViteDevServer, isRunnableDevEnvironment } from "vite";
import { isOfTheApi, type SiteApi } from "./site-api.ts";

const ROOT = join(import.meta.dirname, "../../..");
/** What the API is made of: a change in it starts the API anew. */
const API_SOURCES = /\/(?:apps\/api|packages\/(?:core|store|formats|newsletter|serve))\/src\/.*(?<!\.test)\.ts$/;
/** What pages are made of. */
const SITE_SOURCES = /\/apps\/web\/src\//;

/** The API while one works on the site or on the API itself: same port, started from source, started anew when its code changes. */
export interface DevApi {
  plugin: Plugin;
  /** What pages are given in `event.platform`. */
  platform(): App.Platform;
}

export function devApi(): DevApi {
  let api: Promise<SiteApi> | undefined;
  let current: SiteApi | undefined;

  async function start(vite: ViteDevServer): Promise<SiteApi> {
    // From the root, as `npm start` does.
    process.env["REVUE_CONTENT"] ??= join(ROOT, "packages/core/content");
    process.env["REVUE_STORE"] ??= `sqlite:${join(ROOT, "data/revue.db")}`;
    const environment = vite.environments["ssr"];
    if (environment === undefined || !isRunnableDevEnvironment(environment)) throw new Error("no environment to run the API in");
    environment.runner.clearCache();
    const module = (await environment.runner.import(
      join(import.meta.dirname, "api-inside.ts"),
    )) as typeof import("./api-inside.ts");
    const started = await module.apiInside({ origin: undefined, log });
    current = started;
    return started;
  }

  return {
    platform: () => {
      if (current === undefined) throw new Error("the API has not started yet");
      return { api: current.client, log };
    },
    plugin: {
      name: "revue-api",
      apply: "serve",
      async configureServer(vite) {
        api = start(vite);
        await api;
        vite.watcher.add(
          [
            "apps/api/src",
            "packages/core/src",
            "packages/store/src",
            "packages/formats/src",
            "packages/newsletter/src",
            "packages/serve/src",
          ].map((folder) => join(ROOT, folder)),
        );
        const reload = () => vite.ws.send({ type: "full-reload" });
        vite.watcher.on("change", (file) => {
          // Pages are made on the server only: the browser holds no module of theirs that could be replaced.
          if (SITE_SOURCES.test(file)) reload();
          if (!API_SOURCES.test(file)) return;
          // Vite forgets the file too, but perhaps after the API has been read again.
          vite.environments["ssr"]?.moduleGraph.onFileChange(file);
          const before = api;
          api = (async () => {
            await (await before?.catch(() => undefined))?.close();
            return start(vite);
          })();
          api.then(reload, (error: unknown) => log("error", "the API does not start", { error }));
        });
        let state = current?.state();
        const watching = setInterval(() => {
          if (state !== (state = current?.state())) reload();
        }, 500);
        watching.unref();
        vite.httpServer?.on("close", () => void current?.close());
        vite.middlewares.use((incoming, outgoing, next) => {
          const base = `http://${incoming.headers.host ?? "localhost"}`;
          if (!isOfTheApi(new URL(incoming.url ?? "/", base).pathname)) return next();
          void (async () => {
            const answer = await (await api)?.answer(await getRequest({ request: incoming, base }));
            if (answer !== undefined) await setResponse(outgoing, answer);
          })().then(undefined, next);
        });
      },
    },
  };
}

/** In development, failures are for whoever watches the terminal; requests are seen in the browser. */
function log(level: string, phrase: string, fields: Record<string, unknown> = {}): void {
  if (level !== "error" && level !== "warn") return;
  const { error } = fields;
  say(`${phrase}: ${error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(fields)}`);
}
