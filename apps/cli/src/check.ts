import { describeFault } from "@revue/core";
import { readFolder } from "@revue/core/node";
import { buildCommand } from "@stricli/core";
import { contentFlag, contentFolder, jsonFlag } from "./content-flag.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit.ts";

/** `revue check`: tells every fault of every file of a collection. */
export const check = buildCommand({
  docs: {
    brief: "Check every file of the collection",
    fullDescription:
      "Reads the whole content folder and tells every fault with its file, line and what was expected.\nChanges nothing. Exit codes: 0 no fault, 1 faults, 3 the folder cannot be read.",
  },
  parameters: { flags: { content: contentFlag, json: jsonFlag } },
  async func(this: Context, { content, json }: { content?: string; json: boolean }) {
    const folder = contentFolder(this, content);
    const { collection, faults } = await readFolder(folder);
    const { stdout } = this.process;
    const articles = collection?.articles.length ?? 0;
    if (json) stdout.write(`${JSON.stringify({ folder, articles, faults }, undefined, 2)}\n`);
    else {
      for (const fault of faults) stdout.write(`${describeFault(fault)}\n`);
      stdout.write(
        `${articles.toLocaleString("en")} article${articles === 1 ? "" : "s"} in ${folder}: ${faultCount(faults.length)}.\n`,
      );
    }
    this.process.exitCode = faults.length > 0 ? EXIT.found : EXIT.done;
  },
});

const faultCount = (faults: number): string =>
  faults === 0 ? "no fault" : `${faults.toLocaleString("en")} fault${faults === 1 ? "" : "s"}`;
