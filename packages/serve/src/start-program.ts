import { onStop } from "./shut-down.ts";

/** A failure whose message is meant for whoever starts the program, as it stands. */
const PLAIN = new Set(["WrongSetting", "CannotListen", "CannotStart", "StoreUnavailable", "ContentUnavailable"]);

/**
 * Starts a program: what stops the start is said in one sentence on the error output, with exit code 1; what it returns
 * runs when the process is asked to stop.
 */
export async function startProgram(start: () => Promise<() => Promise<void>>): Promise<void> {
  try {
    onStop(await start());
  } catch (error) {
    if (!(error instanceof Error) || !PLAIN.has(error.name)) throw error;
    say(error.message);
    // Not `process.exit`: what is still open (a worker, a log) may be in the middle of a line.
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 1_000).unref();
  }
}

/** What the program needs is not there. The message is one sentence. */
export class CannotStart extends Error {
  override name = "CannotStart";
}

/** Says a line to whoever started the program. The log, for machines, goes to the standard output. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);
