import { Budget, Visitor } from "@revue/intake";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Context } from "../src/context.ts";
import { runRevue } from "../src/run-revue.ts";

/** The repository's own collection, and the seed's text file. */
export const SPYWORLD = join(import.meta.dirname, "../../../packages/core/content");
export const SEED = join(import.meta.dirname, "../../../packages/intake/test/spyworld-article7212.txt");

/** What a command wrote and how it ended. */
export interface Outcome {
  out: string;
  err: string;
  code: number;
}

export interface Shell {
  cwd: string;
  revue(...words: string[]): Promise<Outcome>;
  /** What is given on the standard input of the next command. */
  input: string | Uint8Array;
  /** Settings, beside those of every test. */
  env: Record<string, string>;
}

/** A folder of its own with a copy of a collection in `content/`, and revue in it, as a script would run it. */
export function aShell({ content, now = "2026-03-02T09:00:00Z" }: { content?: string; now?: string } = {}): Shell {
  const cwd = mkdtempSync(join(tmpdir(), "revue-cli-"));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  if (content !== undefined) cpSync(content, join(cwd, "content"), { recursive: true });
  const shell: Shell = {
    cwd,
    input: "",
    env: {},
    async revue(...words) {
      const written = { out: "", err: "" };
      const context: Context = {
        process: {
          stdout: { write: (text) => void (written.out += text) },
          stderr: { write: (text) => void (written.err += text) },
          env: { REVUE_STATE: join(cwd, "data"), STRICLI_NO_COLOR: "1", ...shell.env },
        },
        cwd,
        isInteractive: false,
        visitor: (contact) =>
          new Visitor({
            contact,
            guard: (ip) => ip === "127.0.0.1",
            resolve: (_, __, done) => done(null, [{ address: "127.0.0.1", family: 4 }]),
            budget: new Budget({ pauseMs: 0 }),
          }),
        now: () => now,
        readInput: async () => (typeof shell.input === "string" ? new TextEncoder().encode(shell.input) : shell.input),
      };
      await runRevue(words, context);
      return { ...written, code: Number(context.process.exitCode ?? 0) };
    },
  };
  return shell;
}
