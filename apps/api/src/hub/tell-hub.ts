import { setTimeout as wait } from "node:timers/promises";
import type { Store } from "@revue/store";
import type { Log } from "../parts.ts";
import { changedFeeds } from "./changed-feeds.ts";

/** Feeds named in one request. */
const FEEDS_MAX = 100;
const TIMEOUT_MILLISECONDS = 10_000;
/** Tries of one request, and what is waited between them: longer each time. */
const TRIES = 3;
const PAUSE_MILLISECONDS = 2_000;

export interface HubParts {
  /** The hub's address. */
  hub: string;
  /** Where the hub finds the feeds: absolute. */
  site: string;
  store: Store;
  log: Log;
  timeoutMilliseconds?: number;
  pauseMilliseconds?: number;
}

/** Tells a hub which feeds have changed. */
export interface HubTeller {
  /** Looks what has changed since the last time and tells it. Never rejects: what went wrong is in the log. */
  tell(): Promise<void>;
  /** Ends what is under way. */
  stop(): void;
}

/**
 * Begins to tell a hub of changes, of those after now. W3C WebSub leaves to publisher and hub how that is done; this is what
 * the open hubs take: a form with `hub.mode=publish` and a `hub.url` for each feed (PubSubHubbub 0.4, 7.1). Hubs fetch the
 * feeds then, so telling one twice does no harm: several nodes on one store each tell it.
 */
export async function openHubTeller(parts: HubParts): Promise<HubTeller> {
  const { hub, site, store, log, timeoutMilliseconds = TIMEOUT_MILLISECONDS, pauseMilliseconds = PAUSE_MILLISECONDS } = parts;
  const stopped = new AbortController();
  let told = await newestSequence(store);
  let underWay: Promise<void> = Promise.resolve();

  async function tellAll(): Promise<void> {
    try {
      for (;;) {
        const { addresses, sequence } = await changedFeeds(store, site, told);
        if (addresses.length === 0) return;
        told = sequence;
        for (let at = 0; at < addresses.length; at += FEEDS_MAX) await tellOf(addresses.slice(at, at + FEEDS_MAX));
      }
    } catch (error) {
      if (!stopped.signal.aborted) log("error", "hub not told", { hub, error });
    }
  }

  async function tellOf(feeds: readonly string[]): Promise<void> {
    for (let one = 1; ; one += 1) {
      const refusal = await post(feeds);
      if (refusal === undefined) return log("info", "hub told", { hub, feeds: feeds.length });
      if (stopped.signal.aborted) return;
      if (one >= TRIES) return log("error", "hub not told", { hub, feeds: feeds.length, ...refusal });
      // Ends early, and quietly, when it is stopped.
      await wait(pauseMilliseconds * one, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined);
    }
  }

  /** @returns what went wrong */
  async function post(feeds: readonly string[]): Promise<{ status: number } | { error: unknown } | undefined> {
    const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(timeoutMilliseconds)]);
    const body = new URLSearchParams([["hub.mode", "publish"], ...feeds.map((feed) => ["hub.url", feed])]);
    try {
      const response = await fetch(hub, { method: "POST", body, signal, redirect: "error" });
      await response.body?.cancel();
      return response.ok ? undefined : { status: response.status };
    } catch (error) {
      return { error };
    }
  }

  return {
    tell() {
      underWay = underWay.then(tellAll);
      return underWay;
    },
    stop: () => stopped.abort(),
  };
}

async function newestSequence(store: Store): Promise<number> {
  const page = 10_000;
  for (let newest = 0; ;) {
    const changes = await store.listChanges({ sequence: newest }, page);
    newest = changes.at(-1)?.sequence ?? newest;
    if (changes.length < page) return newest;
  }
}
