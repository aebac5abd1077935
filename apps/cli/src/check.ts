import { describeFault, type Fault } from "@revue/core";
import { checkFolder } from "@revue/intake";
import { buildCommand } from "@stricli/core";
import { contentFlag, contentFolder, jsonFlag } from "./content-flag.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit.ts";
import { ProgressLine } from "./terminal/progress.ts";

/** `revue check`: tells every fault of every file of a collection. */
export const check = buildCommand({
  docs: {
    brief: "Check every file of the collection",
    fullDescription:
      "Reads the whole content folder and tells every fault with its file, line and what was expected.\nChanges nothing. Exit codes: 0 no fault, 1 faults, 3 the folder cannot be read.",
  },
  parameters: { flags: { content: contentFlag, json: jsonFlag } },
  func(this: Context, { content, json }: { content?: string; json: boolean }) {
    const folder = contentFolder(this, content);
    const { stdout } = this.process;
    const progress = new ProgressLine(this);
    const kept: Fault[] = [];
    const { articles, faults } = checkFolder(folder, {
      onFault: (fault) => {
        progress.end();
        if (json) kept.push(fault);
        else stdout.write(`${describeFault(fault)}\n`);
      },
      onProgress: (done, total) => progress.show({ phase: "articles", done, total }),
    });
    progress.end();
    if (json) stdout.write(`${JSON.stringify({ folder, articles, faults: kept }, undefined, 2)}\n`);
    else
      stdout.write(`${articles.toLocaleString("en")} article${articles === 1 ? "" : "s"} in ${folder}: ${faultCount(faults)}.\n`);
    this.process.exitCode = faults > 0 ? EXIT.found : EXIT.done;
  },
});

const faultCount = (faults: number): string =>
  faults === 0 ? "no fault" : `${faults.toLocaleString("en")} fault${faults === 1 ? "" : "s"}`;
