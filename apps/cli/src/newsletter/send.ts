import {
  composeIssue,
  composingOf,
  MailStopped,
  newsletterAddresses,
  nextMailing,
  openMailer,
  openVault,
  sendMailing,
  type SendReport,
} from "@revue/newsletter";
import type { Store } from "@revue/store";
import { buildCommand } from "@stricli/core";
import { jsonFlag } from "../content-flag.ts";
import type { Context } from "../context.ts";
import { EXIT, Stop } from "../exit.ts";
import { mailKey, mailSettings, openOwnStore, originOf } from "../settings.ts";
import { ProgressLine } from "../terminal/progress.ts";
import { datedOn, frequencyFlag, type MailingFlags, onFlag } from "./flags.ts";

/** `revue newsletter send`: sends the issue of the day, or goes on with one that was stopped. */
export const send = buildCommand({
  docs: {
    brief: "Send the issue of the day to its readers",
    fullDescription: [
      "Run it once a day with --frequency daily, once a week with --frequency weekly, from cron for one.",
      "Run again the same day it goes on where it was stopped; nobody is written to twice.",
      "Needs ORIGIN and REVUE_MAIL, and REVUE_MAIL_KEY where the server has it.",
      "Exit codes: 0 sent, 1 sent but to some (the report says how many), 3 the mail server cannot be reached.",
    ].join("\n"),
  },
  parameters: { flags: { frequency: frequencyFlag, on: onFlag, json: jsonFlag } },
  async func(this: Context, flags: MailingFlags & { json: boolean }) {
    const settings = mailSettings(this);
    const origin = originOf(this);
    const store = await openOwnStore(this);
    const progress = new ProgressLine(this);
    try {
      const { on, name } = await datedOn(this, store, flags.on);
      const mailer = openMailer(settings, name);
      try {
        const report = await mail(this, { store, origin, mailer, on, frequency: flags.frequency, progress });
        progress.end();
        this.process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : inWords(report));
        const left = report.refused + report.deferred + report.unreadable;
        this.process.exitCode = left > 0 ? EXIT.found : EXIT.done;
      } finally {
        mailer.close();
      }
    } catch (error) {
      if (!(error instanceof MailStopped)) throw error;
      throw new Stop(
        `The mail server cannot be reached (${error.message}). ${inWords(error.report).trim()} Run it again to go on.`,
      );
    } finally {
      progress.end();
      await store.close();
    }
  },
});

interface Parts extends MailingFlags {
  store: Store;
  origin: string;
  mailer: ReturnType<typeof openMailer>;
  on: string;
  progress: ProgressLine;
}

async function mail(context: Context, { store, origin, mailer, on, frequency, progress }: Parts): Promise<SendReport> {
  const now = () => context.now();
  const next = await nextMailing(store, { frequency, on, at: now() });
  const mailing = await store.subscribers.beginMailing({ frequency, on, from: next.from, to: next.to, at: now() });
  const addresses = newsletterAddresses(origin);
  const composing = await composingOf(store, mailing, addresses);
  const total = await store.subscribers.count();
  return sendMailing({
    subscribers: store.subscribers,
    mailing,
    vault: openVault(await store.secret(), mailKey(context)),
    mailer,
    addresses,
    compose: async (topic, language) => composing && composeIssue(composing, topic, language),
    now,
    progress: ({ sent, refused, deferred }) => progress.show({ phase: "mail", done: sent + refused + deferred, total }),
  });
}

function inWords({ mailing, sent, refused, deferred, nothingNew, repeated, unreadable }: SendReport): string {
  const parts = [
    `${sent.toLocaleString("en")} sent`,
    ...(refused > 0 ? [`${refused} refused for good`] : []),
    ...(deferred > 0 ? [`${deferred} put off`] : []),
    ...(nothingNew > 0 ? [`${nothingNew} with nothing new`] : []),
    ...(repeated > 0 ? [`${repeated} of them perhaps for the second time`] : []),
    ...(unreadable > 0 ? [`${unreadable} whose address REVUE_MAIL_KEY does not open`] : []),
  ];
  return `${mailing}: ${parts.join(", ")}.\n`;
}
