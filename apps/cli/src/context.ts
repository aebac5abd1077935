import { Visitor } from "@revue/intake";
import type { CommandContext } from "@stricli/core";

/** What a command knows of the world. Tests give their own. */
export interface Context extends CommandContext {
  readonly process: {
    readonly stdout: Stream;
    readonly stderr: Stream;
    readonly env: Readonly<Record<string, string | undefined>>;
    exitCode?: number | string | null;
  };
  /** The folder that relative paths are from. */
  readonly cwd: string;
  /** Whether a person sits there: questions may be asked. */
  readonly isInteractive: boolean;
  /** The instant, as ISO 8601. */
  now(): string;
  /** Whoever goes to the web for this command. */
  visitor(contact: string | undefined): Visitor;
  /** All of the standard input. */
  readInput(): Promise<Uint8Array>;
}

interface Stream {
  /** Says "false" when whoever reads is slower than whoever writes. */
  write(text: string): unknown;
  once?(event: "drain", then: () => void): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The context of a command run from a shell. */
export function shellContext(): Context {
  const { stdin, stdout } = process;
  return {
    process: process as Context["process"],
    cwd: process.cwd(),
    isInteractive: stdin.isTTY === true && stdout.isTTY === true && process.env["CI"] === undefined,
    visitor: (contact) => new Visitor({ contact }),
    now: () => new Date().toISOString(),
    readInput: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
  };
}
