import type { Context } from "../context.ts";

/** Writes to the standard output, and waits while its reader is behind: what is long is never in memory as a whole. */
export async function writeOut({ process: { stdout } }: Context, text: string): Promise<void> {
  if (stdout.write(text) === false && stdout.once) await new Promise<void>((resolve) => stdout.once?.("drain", resolve));
}
