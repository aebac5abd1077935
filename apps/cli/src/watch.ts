import { Desk, EVERY_MINUTES, ReportBuilder, reportToJson, reportToText, watchFeed, WatchList } from "@revue/intake";
import { buildCommand, buildRouteMap } from "@stricli/core";
import { contentFlag, contentFolder, jsonFlag, stateFile, todayIn } from "./content-flag.ts";
import type { Context } from "./context.ts";
import { EXIT, Stop } from "./exit.ts";
import { inboxFlag, openInbox, watchFile } from "./inbox-folder.ts";

const addFeed = buildCommand({
  docs: { brief: "Read a feed by schedule from now on" },
  parameters: {
    positional: { kind: "tuple", parameters: [{ parse: webAddress, brief: "Address of the feed", placeholder: "url" }] },
    flags: {
      every: {
        kind: "parsed",
        parse: minutes,
        brief: "Minutes between two visits, 15 or more",
        placeholder: "minutes",
        default: String(EVERY_MINUTES),
      },
      json: jsonFlag,
    },
  },
  func(this: Context, { every, json }: { every: number; json: boolean }, url: string) {
    const isNew = new WatchList(watchFile(this)).add(url, { everyMinutes: every });
    this.process.stdout.write(
      json
        ? `${JSON.stringify({ url, everyMinutes: every, isNew })}\n`
        : `${url}: read every ${every} minutes${isNew ? "" : ", from now on"}.\n`,
    );
  },
});

const removeFeed = buildCommand({
  docs: { brief: "Read a feed no more" },
  parameters: {
    positional: { kind: "tuple", parameters: [{ parse: String, brief: "Address of the feed", placeholder: "url" }] },
    flags: { json: jsonFlag },
  },
  func(this: Context, { json }: { json: boolean }, url: string) {
    if (!new WatchList(watchFile(this)).remove(url)) throw new Stop(`${url} is not watched.`, EXIT.usage);
    this.process.stdout.write(json ? `${JSON.stringify({ removed: url })}\n` : `${url}: no longer read.\n`);
  },
});

const listFeeds = buildCommand({
  docs: { brief: "List the feeds, and what the last visits gave" },
  parameters: { flags: { json: jsonFlag } },
  func(this: Context, { json }: { json: boolean }) {
    const { feeds } = new WatchList(watchFile(this));
    if (json) this.process.stdout.write(`${JSON.stringify(feeds, undefined, 2)}\n`);
    else if (feeds.length === 0) this.process.stdout.write("No feed is watched.\n");
    else
      for (const { url, last = "never read", nextAt, failures } of feeds)
        this.process.stdout.write(
          `${url}\n  ${last}${failures > 0 ? `, ${failures} failures in a row` : ""}${nextAt === undefined ? "" : `, next at ${nextAt}`}\n`,
        );
  },
});

const runWatch = buildCommand({
  docs: {
    brief: "Read the feeds whose time has come",
    fullDescription:
      "Without --forever it reads those that are due and ends: for cron or a systemd timer. Feeds that have not changed cost their sites one small answer; those that fail are left alone twice as long each time, at most a day.\nExit codes: 0 done, 1 some feed could not be read.",
  },
  parameters: {
    flags: {
      content: contentFlag,
      inbox: inboxFlag,
      json: jsonFlag,
      forever: { kind: "boolean", brief: "Go on until stopped", default: false },
      all: { kind: "boolean", brief: "Read all of them now", default: false },
    },
  },
  async func(this: Context, flags: { content?: string; inbox?: string; json: boolean; forever: boolean; all: boolean }) {
    do {
      const failed = await readDue(this, flags);
      this.process.exitCode = failed ? EXIT.found : EXIT.done;
      if (flags.forever) await new Promise((resolve) => setTimeout(resolve, 60_000));
    } while (flags.forever);
  },
});

/** `revue watch`: feeds read by schedule. */
export const watch = buildRouteMap({
  docs: { brief: "Read feeds by schedule, into the inbox" },
  routes: { run: runWatch, add: addFeed, remove: removeFeed, list: listFeeds },
  defaultCommand: "run",
});

async function readDue(
  context: Context,
  flags: { content?: string; inbox?: string; json: boolean; forever: boolean; all: boolean },
): Promise<boolean> {
  const list = new WatchList(watchFile(context));
  const now = context.now();
  const due = flags.all ? list.feeds : list.due(now);
  if (due.length === 0 && flags.forever) return false;
  const desk = await Desk.open(contentFolder(context, flags.content), { cache: stateFile(context, "known.db") });
  const inbox = openInbox(context, flags.inbox);
  const report = new ReportBuilder({ kind: "feed", name: `${due.length} watched feed${due.length === 1 ? "" : "s"}` });
  const visitor = context.visitor(undefined);
  try {
    for (const feed of due) {
      await watchFeed(feed, { visitor, desk, inbox, report, now, on: todayIn(context, desk.vocabulary.publication.timeZone) });
      // After each, so that a stop loses one visit at most.
      list.save();
    }
  } finally {
    await visitor.close();
  }
  const done = report.finish();
  context.process.stdout.write(flags.json ? reportToJson(done) : reportToText(done));
  return Object.values(done.codes).some(({ level }) => level === "attention");
}

function webAddress(text: string): string {
  if (!/^https?:\/\/./i.test(text)) throw new Error("expected an http or https address");
  return text;
}

function minutes(text: string): number {
  const number = Number(text);
  // Fifteen minutes are what sites bear from strangers.
  if (!Number.isInteger(number) || number < 15 || number > 43_200)
    throw new Error("expected a whole number of minutes, 15 or more");
  return number;
}
