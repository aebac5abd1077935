import {
  Desk,
  importFeed as bringIn,
  readOpml,
  ReportBuilder,
  reportToJson,
  reportToText,
  WatchList,
  type Visitor,
  sayOutcome,
} from "@revue/intake";
import { buildCommand } from "@stricli/core";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { contentFlag, contentFolder, jsonFlag, stateFile, todayIn } from "./content-flag.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit.ts";
import { inboxFlag, openInbox, watchFile } from "./inbox-folder.ts";
import { ProgressLine } from "./terminal/progress.ts";

interface Flags {
  content?: string;
  json: boolean;
  inbox?: string;
  watch: boolean;
}

/** `revue import feed <url|file>`: brings a feed's items, or those of all feeds of an OPML, into the inbox. */
export const importFeed = buildCommand({
  docs: {
    brief: "Bring a feed into the inbox: RSS, Atom, RDF, JSON Feed, or an OPML of feeds",
    fullDescription: [
      "Items become drafts in a folder, beside those that tell the same story; `revue inbox` shows them. An item never comes in twice.",
      "With --watch the feeds are read again by `revue watch run`.",
      "Exit codes: 0 done, 1 some feed could not be read, 3 none could.",
    ].join("\n"),
  },
  parameters: {
    positional: {
      kind: "array",
      minimum: 1,
      parameter: { parse: String, brief: "Address or file of a feed, or of an OPML", placeholder: "from" },
    },
    flags: {
      content: contentFlag,
      json: jsonFlag,
      inbox: inboxFlag,
      watch: { kind: "boolean", brief: "Read these feeds by schedule from now on", default: false },
    },
  },
  async func(this: Context, flags: Flags, ...from: string[]) {
    const desk = await Desk.open(contentFolder(this, flags.content), { cache: stateFile(this, "known.db") });
    const inbox = openInbox(this, flags.inbox);
    const report = new ReportBuilder({ kind: "feed", name: from.join(", ") });
    const visitor = this.visitor(undefined);
    const progress = new ProgressLine(this);
    const watch = new WatchList(watchFile(this));
    const on = todayIn(this, desk.vocabulary.publication.timeZone);
    const queue = from.map((one) => ({ from: one, title: undefined as string | undefined }));
    let good = 0;
    try {
      for (let at = 0; at < queue.length; at++) {
        const { from: one, title } = queue[at] as (typeof queue)[number];
        const got = await bytesAt(this, visitor, one);
        progress.show({ phase: "feeds", done: at + 1, total: queue.length });
        if (typeof got === "string") {
          report.count("feed", "left-out");
          report.attention({ code: "feed-not-had", item: one, done: `left out: ${got}` });
          continue;
        }
        const feeds = readOpml(new TextDecoder().decode(got.bytes));
        if (feeds) {
          const known = new Set(queue.map((entry) => entry.from));
          queue.push(...feeds.filter(({ url }) => !known.has(url)).map(({ url, title }) => ({ from: url, title })));
          good++;
          continue;
        }
        const { isFeed } = bringIn(got.bytes, { url: one, contentType: got.contentType, desk, inbox, report, on });
        if (isFeed) good++;
        if (isFeed && flags.watch && /^https?:/.test(one)) watch.add(one, { title });
      }
    } finally {
      progress.end();
      await visitor.close();
    }
    const done = report.finish();
    this.process.stdout.write(flags.json ? reportToJson(done) : reportToText(done));
    if (good === queue.length) this.process.exitCode = EXIT.done;
    else this.process.exitCode = good === 0 ? EXIT.failed : EXIT.found;
  },
});

async function bytesAt(
  context: Context,
  visitor: Visitor,
  from: string,
): Promise<{ bytes: Uint8Array; contentType: string } | string> {
  if (/^https?:/i.test(from)) {
    const outcome = await visitor.visit(from);
    return outcome.kind === "page" ? outcome : sayOutcome({ kind: "not-visited", outcome });
  }
  try {
    return { bytes: readFileSync(resolve(context.cwd, from)), contentType: "" };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
