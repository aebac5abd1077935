import { Inbox } from "@revue/intake";
import { resolve } from "node:path";
import { stateFile } from "./content-flag.ts";
import type { Context } from "./context.ts";

export const inboxFlag = {
  kind: "parsed",
  parse: String,
  brief: "Folder of the drafts. Else data/inbox, or inbox in REVUE_STATE",
  placeholder: "folder",
  optional: true,
} as const;

export const openInbox = (context: Context, flag: string | undefined): Inbox =>
  new Inbox(flag === undefined ? stateFile(context, "inbox") : resolve(context.cwd, flag));

export const watchFile = (context: Context): string => stateFile(context, "watch.json");
