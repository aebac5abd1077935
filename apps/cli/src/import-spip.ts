import { importSpip as bringIn, reportToJson, reportToText } from "@revue/intake";
import { buildCommand } from "@stricli/core";
import { resolve } from "node:path";
import { contentFlag, contentFolder, jsonFlag } from "./content-flag.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit.ts";
import { presetRights, PRESETS } from "./preset-rights.ts";
import { ProgressLine } from "./terminal/progress.ts";

interface Flags {
  content?: string;
  json: boolean;
  images?: string;
  prefix?: string;
  status?: readonly string[];
  rights?: keyof typeof PRESETS;
}

/** `revue import spip <database>`: brings in a SPIP site. */
export const importSpip = buildCommand({
  docs: {
    brief: "Bring in a SPIP site, from its SQLite file, or a SQLite or MySQL dump (.sql, .sql.gz)",
    fullDescription: [
      "Rubriques become sections, mots subjects, auteurs curators or bylines; old addresses keep working by their numbers.",
      "What an editor wrote or removed is not touched: the same import can be run again, or gone on with after a stop.",
      "Exit codes: 0 done, 1 done and something needs a person (the report says what), 3 it is no SPIP site.",
    ].join("\n"),
  },
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [{ parse: String, brief: "SQLite file, .sql or .sql.gz", placeholder: "database" }],
    },
    flags: {
      content: contentFlag,
      json: jsonFlag,
      images: { kind: "parsed", parse: String, brief: "The site's folder IMG", placeholder: "folder", optional: true },
      prefix: {
        kind: "parsed",
        parse: String,
        brief: "Beginning of the tables' names; found when absent",
        placeholder: "spip",
        optional: true,
      },
      status: {
        kind: "parsed",
        parse: String,
        brief: "States of articles to bring in (publie when absent)",
        placeholder: "statut",
        variadic: ",",
        optional: true,
      },
      rights: {
        kind: "enum",
        values: Object.keys(PRESETS) as (keyof typeof PRESETS)[],
        brief: "What new sources allow",
        optional: true,
      },
    },
  },
  async func(this: Context, flags: Flags, database: string) {
    const progress = new ProgressLine(this);
    try {
      const report = await bringIn({
        from: resolve(this.cwd, database),
        to: contentFolder(this, flags.content),
        images: flags.images === undefined ? undefined : resolve(this.cwd, flags.images),
        prefix: flags.prefix,
        statuses: flags.status,
        rights: flags.rights === undefined ? undefined : presetRights(flags.rights),
        onProgress: progress.show,
      });
      progress.end();
      this.process.stdout.write(flags.json ? reportToJson(report) : reportToText(report));
      const needsPerson = Object.values(report.codes).some(({ level }) => level === "attention");
      this.process.exitCode = needsPerson ? EXIT.found : EXIT.done;
    } finally {
      progress.end();
    }
  },
});
