import { Desk, importPages as bringIn, openArchive, ReportBuilder, reportToJson, reportToText } from "@revue/intake";
import { buildCommand } from "@stricli/core";
import { resolve } from "node:path";
import { contentFlag, contentFolder, jsonFlag, stateFile, todayIn } from "./content-flag.ts";
import type { Context } from "./context.ts";
import { EXIT, Stop } from "./exit.ts";
import { filingFlags, type FilingFlags } from "./filing-flags.ts";
import { inboxFlag, openInbox } from "./inbox-folder.ts";
import { ProgressLine } from "./terminal/progress.ts";

interface Flags extends FilingFlags {
  content?: string;
  inbox?: string;
  json: boolean;
  site?: string;
  noCreate: boolean;
  dryRun: boolean;
}

/** `revue import pages <from>`: brings in archived pages of a dead site. */
export const importPages = buildCommand({
  docs: {
    brief: "Bring in saved or archived pages: a folder, HTML or text files, WARC, WACZ",
    fullDescription: [
      "Recognises the pages of SPIP sites (path of sections, source, date, « sélectionné par », tools) and reads others by extraction.",
      "Articles that are here already are left as they are, so the same import can be run again, or gone on with after a stop.",
      "Exit codes: 0 done, 1 done and something needs a person (the report says what), 3 nothing could be read.",
    ].join("\n"),
  },
  parameters: {
    positional: {
      kind: "array",
      minimum: 1,
      parameter: { parse: String, brief: "Folder, .html, .txt, .warc, .warc.gz or .wacz", placeholder: "from" },
    },
    flags: {
      ...filingFlags,
      inbox: inboxFlag,
      content: contentFlag,
      json: jsonFlag,
      site: {
        kind: "parsed",
        parse: String,
        brief: "Address of the dead site, for pages saved without theirs",
        placeholder: "url",
        optional: true,
      },
      noCreate: { kind: "boolean", brief: "Add no section and no source that the collection lacks", default: false },
      dryRun: { kind: "boolean", brief: "Read and report, write nothing", default: false },
    },
  },
  async func(this: Context, flags: Flags, ...from: string[]) {
    const folder = contentFolder(this, flags.content);
    const desk = await Desk.open(folder, { cache: stateFile(this, "known.db") });
    const on = todayIn(this, desk.vocabulary.publication.timeZone);
    const inbox = openInbox(this, flags.inbox);
    const report = new ReportBuilder({ kind: "pages", name: from.join(", ") });
    const progress = new ProgressLine(this);
    try {
      for (const path of from) {
        await bringIn(archiveAt(resolve(this.cwd, path)), desk, {
          on,
          section: flags.section,
          source: flags.source,
          by: flags.by,
          create: { sections: !flags.noCreate, sources: !flags.noCreate },
          site: flags.site,
          dryRun: flags.dryRun,
          report,
          onIncomplete: (draft, page) => void inbox.put(draft, { key: page.url ?? page.name, from: page.name, on }),
          onProgress: progress.show,
        });
      }
    } finally {
      progress.end();
    }
    const done = report.finish();
    this.process.stdout.write(flags.json ? reportToJson(done) : reportToText(done));
    const needsPerson = Object.values(done.codes).some(({ level }) => level === "attention");
    this.process.exitCode = needsPerson ? EXIT.found : EXIT.done;
  },
});

function archiveAt(path: string) {
  try {
    return openArchive(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") throw new Stop(`There is nothing at ${path}.`);
    throw error;
  }
}
