import { run } from "@stricli/core";
import { app } from "./app.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit.ts";

/** Runs one command line, without the program's name. The exit code is set on the context's process. */
export async function runRevue(words: readonly string[], context: Context): Promise<void> {
  await run(app, words, context);
  // stricli counts its own troubles down from 256: they all mean that the command was not understood.
  if (Number(context.process.exitCode) < 0 || Number(context.process.exitCode) > 200) context.process.exitCode = EXIT.usage;
}
