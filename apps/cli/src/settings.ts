import { MailSettings } from "@revue/newsletter";
import { openStore, type Store } from "@revue/store";
import { resolve } from "node:path";
import type { Context } from "./context.ts";
import { EXIT, Stop } from "./exit.ts";

const set = ({ process }: Context, name: string): string | undefined => process.env[name]?.trim() || undefined;

/** The store that the server uses, by the same setting. */
export function openOwnStore(context: Context): Promise<Store> {
  const address = set(context, "REVUE_STORE") ?? "sqlite:data/revue.db";
  const file = /^sqlite:(?!:memory:)(.+)$/.exec(address)?.[1];
  return openStore(file === undefined ? address : `sqlite:${resolve(context.cwd, file)}`);
}

/** The public address of the site, without a final slash. */
export function originOf(context: Context): string {
  const origin = URL.parse(set(context, "ORIGIN") ?? "");
  if (origin === null || !/^https?:$/.test(origin.protocol)) {
    throw new Stop(
      "ORIGIN is not set to the public address of the site, as in https://revue.example; the links in mails lead there.",
      EXIT.usage,
    );
  }
  return origin.origin;
}

/** Where mail goes out. */
export function mailSettings(context: Context): MailSettings {
  const read = MailSettings.safeParse(set(context, "REVUE_MAIL") ?? "");
  if (!read.success) throw new Stop(`REVUE_MAIL cannot be used; expected ${read.error.issues[0]?.message}.`, EXIT.usage);
  return read.data;
}

export const mailKey = (context: Context): string | undefined => set(context, "REVUE_MAIL_KEY");
