import { describeFault } from "@revue/core";
import { openStore, syncFolder } from "@revue/store";
import { buildCommand } from "@stricli/core";
import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { contentFlag, contentFolder, jsonFlag, stateFile } from "./content-flag.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit.ts";

/** `revue sync`: brings the store up to date with the content folder. */
export const sync = buildCommand({
  docs: {
    brief: "Bring the store up to date with the content folder",
    fullDescription:
      "A running site does this by itself; this is for stores that several machines share, and for scripts.\nExit codes: 0 done, 1 done and some files have faults, 3 the store or the folder cannot be opened.",
  },
  parameters: {
    flags: {
      content: contentFlag,
      store: {
        kind: "parsed",
        parse: String,
        brief: "Address of the store. Else REVUE_STORE, else sqlite:data/revue.db",
        placeholder: "address",
        optional: true,
      },
      json: jsonFlag,
      force: { kind: "boolean", brief: "Read the folder even when nothing changed", default: false },
    },
  },
  async func(this: Context, flags: { content?: string; store?: string; json: boolean; force: boolean }) {
    const folder = contentFolder(this, flags.content);
    const store = await openStore(storeAddress(this, flags.store));
    try {
      const { unchanged, report, faults, digest } = await syncFolder(folder, store, { at: this.now(), force: flags.force });
      const { stdout } = this.process;
      if (flags.json) stdout.write(`${JSON.stringify({ unchanged, digest, ...(report && { report }), faults }, undefined, 2)}\n`);
      else {
        for (const fault of faults) stdout.write(`${describeFault(fault)}\n`);
        if (report)
          stdout.write(
            `${report.added} added, ${report.changed} changed, ${report.removed} removed, ${report.unchanged} as they were; revision ${report.revision.number}.\n`,
          );
        else stdout.write(unchanged ? "Nothing has changed.\n" : "Nothing was written: the publication cannot be read.\n");
      }
      this.process.exitCode = faults.length > 0 ? EXIT.found : EXIT.done;
    } finally {
      await store.close();
    }
  },
});

/** A file of a store is from the folder in which the command is run, as a server's is; its folder is made. */
function storeAddress(context: Context, flag: string | undefined): string {
  const address = flag ?? context.process.env["REVUE_STORE"] ?? `sqlite:${stateFile(context, "revue.db")}`;
  if (!address.startsWith("sqlite:") || address === "sqlite::memory:") return address;
  const file = resolve(context.cwd, address.slice("sqlite:".length));
  mkdirSync(dirname(file), { recursive: true });
  return `sqlite:${file}`;
}
