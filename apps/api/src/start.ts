import { type Day, type Fault, describeFault } from "@revue/core";
import { CannotStart, type Metrics } from "@revue/serve";
import type { MailSettings } from "@revue/newsletter";
import { type OpenOptions, type Revision, type Store, StoreUnavailable, openStore } from "@revue/store";
import { createApp } from "./app.ts";
import { openHubTeller } from "./hub/tell-hub.ts";
import { openMailDesk } from "./open-mail-desk.ts";
import type { Bindings, Log } from "./parts.ts";
import { openPress } from "./press/press.ts";
import { watchStore } from "./store-watch.ts";
import { syncBehind } from "./sync-behind.ts";
import { syncKeeper } from "./sync-keeper.ts";
import { watchFolder } from "./sync-watch.ts";
import { calendar } from "./today.ts";

/** What an API is started from. */
export interface ApiConfig {
  /** Absolute path of the content folder. */
  contentFolder: string;
  /** "sqlite:data/revue.db", "postgres://revue:…@db.example/revue" */
  storeAddress: string;
  /** A replica that is asked all questions; absent: the store itself is. */
  storeReadAddress?: string | undefined;
  /** Where readers find the site. */
  origin?: string | undefined;
  key?: string | undefined;
  /** Where mail goes out; absent: readers cannot subscribe. */
  mail?: MailSettings | undefined;
  mailKey?: string | undefined;
  /** The WebSub hub that feeds name, and that is told what has changed when there is an origin. */
  hub?: string | undefined;
  log: Log;
  /** Where figures are kept; they are then shown at `/metrics`. */
  metrics?: Metrics | undefined;
  /** Says a line to whoever started the program: faults of the content, what was repaired. */
  say(line: string): void;
  /** The clock, in milliseconds since 1970. */
  now?: () => number;
}

/** An API that answers. */
export interface RunningApi {
  fetch(request: Request, bindings?: Bindings): Promise<Response> | Response;
  /** The state of the collection, as of the last second. */
  revision(): Revision;
  /** Names all that answers depend on beside the request: the revision, and the day, with which permissions may end. */
  state(): string;
  /** The day it is where the publication is. */
  today(): Day;
  faults(): readonly Fault[];
  /** Stops watching, and closes the store. Requests under way must have ended. */
  close(): Promise<void>;
}

/**
 * Starts the API on a content folder and a store, and keeps the two in step.
 *
 * With a store already filled it is ready at once and syncs behind; with an empty one, after the first sync. A folder
 * that is missing does not stop a store that is filled.
 *
 * Rejects with `CannotStart` when there is nothing to serve, with `StoreUnavailable` when the store cannot be opened.
 */
export async function startApi(config: ApiConfig): Promise<RunningApi> {
  const { contentFolder, storeAddress, storeReadAddress: readAddress, log, say } = config;
  const store = await openRepairing(storeAddress, { readAddress }, contentFolder, say);
  try {
    let revision = await store.revision();
    let name = "";
    let timeZone = "Europe/Paris";
    let today = calendar(timeZone, config.now);

    const refresh = async () => {
      const latest = await store.revision();
      const zone = (await store.vocabulary())?.publication.timeZone ?? timeZone;
      if (zone !== timeZone) today = calendar((timeZone = zone), config.now);
      revision = latest;
      // A store made again from files begins to count anew: the number alone does not tell two states apart.
      name = `${latest.number} ${latest.at ?? ""}`;
    };
    const keeper = syncKeeper({
      store,
      address: storeAddress,
      readAddress,
      folder: contentFolder,
      log,
      done: ({ faults }) => tellFaults(faults, say),
    });

    // Nothing to serve yet: a folder that cannot be read stops the start with its own sentence.
    const filled = revision.number > 0;
    if (!filled) await keeper.sync();
    await refresh();
    if (revision.number === 0)
      throw new CannotStart(`Nothing in ${contentFolder} can be published; correct the faults above first.`);

    const { hub, origin: site } = config;
    if (hub !== undefined && site === undefined) say("REVUE_HUB is told of no change: ORIGIN must say where it finds the feeds.");
    const teller = hub === undefined || site === undefined ? undefined : await openHubTeller({ hub, site, store, log });
    const refreshAndTell = async () => {
      const before = name;
      await refresh();
      // Not waited for: a hub may be slow.
      if (name !== before) void teller?.tell();
    };
    const behind = syncBehind({ keeper, synced: refreshAndTell, log, say });
    const stopWatchingFolder = watchFolder(contentFolder, behind.sync);
    const stopWatchingStore = watchStore(refreshAndTell, log);
    if (filled) behind.sync();

    const publication = (await store.vocabulary())?.publication.name ?? "Revue";
    const post =
      config.mail === undefined
        ? undefined
        : await openMailDesk({ ...config, store, mail: config.mail, key: config.mailKey, origin: config.origin, publication });
    const press = openPress({ log });
    const app = createApp({
      store,
      origin: config.origin,
      key: config.key,
      desk: post?.desk,
      hub: config.hub,
      today: () => today(),
      contentFolder,
      faults: keeper.faults,
      press,
      metrics: config.metrics?.text,
      log,
    });
    config.metrics?.gauge("revue_revision", "Revision of the collection served.", () => revision.number);
    config.metrics?.gauge("revue_articles", "Articles in the collection.", () => revision.articles);
    config.metrics?.gauge("revue_content_faults", "Faults in the content folder.", () => keeper.faults().length);
    let closed = false;
    return {
      fetch: (request, bindings = {}) => app.fetch(request, bindings),
      revision: () => revision,
      state: () => `${name} ${today()}`,
      today: () => today(),
      faults: keeper.faults,
      async close() {
        if (closed) return;
        closed = true;
        stopWatchingFolder();
        stopWatchingStore();
        behind.stop();
        teller?.stop();
        post?.close();
        press.close();
        await keeper.settled();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * Opens the store. A damaged file is set aside and filled again from the content, which has all it held; said aloud,
 * because the file set aside is then somebody's to look at.
 */
async function openRepairing(
  address: string,
  options: OpenOptions,
  contentFolder: string,
  say: (line: string) => void,
): Promise<Store> {
  try {
    return await openStore(address, options);
  } catch (error) {
    if (!(error instanceof StoreUnavailable) || error.code !== "corrupt") throw error;
    say(`${error.message} It was set aside, and is made again from ${contentFolder}.`);
    return openStore(address, { ...options, rebuild: true });
  }
}

/** Faults shown at the start; the rest is counted. */
const FAULTS_TOLD = 20;

function tellFaults(faults: readonly Fault[], say: (line: string) => void): void {
  if (faults.length === 0) return;
  const many = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
  say(`The content has ${many}; what was published before of those files stays:`);
  for (const fault of faults.slice(0, FAULTS_TOLD)) say(`  ${describeFault(fault)}`);
  if (faults.length > FAULTS_TOLD) say(`  … and ${faults.length - FAULTS_TOLD} more.`);
}
