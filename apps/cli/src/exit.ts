/**
 * How commands end. Shells and schedulers decide by these numbers: they never change.
 */
export const EXIT = {
  /** Done. */
  done: 0,
  /** Done, and something was found: faults in the collection, links that are gone, pages that need a person. */
  found: 1,
  /** The command was not understood: nothing was done. */
  usage: 2,
  /** It could not be done; nothing that was there has changed. */
  failed: 3,
  /** A person said no. */
  cancelled: 130,
} as const;

/** Stops a command with one sentence for whoever typed it. */
export class Stop extends Error {
  override name = "Stop";
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.failed) {
    super(message);
    this.exitCode = exitCode;
  }
}
