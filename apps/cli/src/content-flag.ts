import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Context } from "./context.ts";

/** The flag that says which collection is meant; every command has it. */
export const contentFlag = {
  kind: "parsed",
  parse: String,
  brief: "Content folder of the publication. Else REVUE_CONTENT, else ./content, else packages/core/content",
  placeholder: "folder",
  optional: true,
} as const;

export const jsonFlag = { kind: "boolean", brief: "Write JSON for programs", default: false } as const;

/** The content folder a command works on. */
export function contentFolder(context: Context, flag: string | undefined): string {
  const given = flag ?? context.process.env["REVUE_CONTENT"];
  if (given !== undefined && given !== "") return resolve(context.cwd, given);
  const own = [".", "content"]
    .map((folder) => resolve(context.cwd, folder))
    .find((folder) => existsSync(join(folder, "publication.yaml")));
  return own ?? resolve(context.cwd, "packages/core/content");
}

/** Where the command line keeps what is not editorial: caches, states of watched sources. */
export function stateFile(context: Context, name: string): string {
  return resolve(context.cwd, context.process.env["REVUE_STATE"] ?? "data", name);
}

/** Today in the publication's time zone. */
export function todayIn(context: Context, timeZone: string): string {
  return Temporal.Instant.from(context.now()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
