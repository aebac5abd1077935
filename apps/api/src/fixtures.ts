import { createApi, type Api } from "@revue/client";
import type { Collection } from "@revue/core";
import { openStore, type Store } from "@revue/store";
import { createApp } from "./app.ts";
import type { Bindings, Parts } from "./parts.ts";

/** An API over a store in memory, with two ways in: the published client, and requests as they come. */
export interface TestApi {
  api: Api;
  store: Store;
  logged: unknown[][];
  /** The client of a trusted site that shows pages. */
  site: Api;
  ask(address: string, init?: RequestInit, bindings?: Bindings): Promise<Response>;
  sync(collection: Collection): Promise<void>;
}

/** Parts that need the store. */
type PartsOf = (store: Store) => Promise<Partial<Parts>>;

/** Opens an API on a collection. The day is 23 November 2026 unless told. */
export async function anApi(collection?: Collection, parts: Partial<Parts> | PartsOf = {}): Promise<TestApi> {
  const store = await openStore("sqlite::memory:");
  const logged: unknown[][] = [];
  let minute = 0;
  const sync = async (next: Collection) => {
    await store.sync(next, { at: `2026-11-20T10:${String(minute++ % 60).padStart(2, "0")}:00Z` });
  };
  if (collection !== undefined) await sync(collection);
  const given = typeof parts === "function" ? await parts(store) : parts;
  const app = createApp({ store, today: () => "2026-11-23", faults: () => [], log: (...line) => logged.push(line), ...given });
  const ask = async (address: string, init?: RequestInit, bindings: Bindings = {}) =>
    app.fetch(new Request(new URL(address, "http://revue.example"), init), bindings);
  return {
    store,
    logged,
    sync,
    ask,
    api: createApi({ baseUrl: "http://revue.example", fetch: (request) => app.fetch(request) }),
    site: createApi({
      baseUrl: "http://revue.example",
      fetch: (request) => app.fetch(request, { trusted: true }),
      headers: { "Revue-Channel": "page" },
    }),
  };
}
