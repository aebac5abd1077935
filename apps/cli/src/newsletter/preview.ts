import { INTERFACE_LANGUAGES, type InterfaceLanguage, readTopic } from "@revue/core";
import { issueMail } from "@revue/formats";
import { openTypesetter, toPdf } from "@revue/formats/press";
import { composeIssue, composingOf, issueBooklet, newsletterAddresses, nextMailing } from "@revue/newsletter";
import { buildCommand } from "@stricli/core";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { jsonFlag } from "../content-flag.ts";
import type { Context } from "../context.ts";
import { EXIT, Stop } from "../exit.ts";
import { openOwnStore, originOf } from "../settings.ts";
import { datedOn, frequencyFlag, type MailingFlags, onFlag } from "./flags.ts";

interface Flags extends MailingFlags {
  topic: string;
  language: InterfaceLanguage;
  since?: string;
  out: string;
  json: boolean;
}

/** `revue newsletter preview`: writes the next issue into files. */
export const preview = buildCommand({
  docs: {
    brief: "Write the next issue into files: page, text and PDF",
    fullDescription: [
      "Nothing is sent, and nothing noted: it is what `revue newsletter send` would send now.",
      "Exit codes: 0 written, 1 there is nothing new, 3 it could not be done.",
    ].join("\n"),
  },
  parameters: {
    flags: {
      frequency: frequencyFlag,
      on: onFlag,
      topic: {
        kind: "parsed",
        parse: String,
        brief: "home, section:<path>, subject:<slug>, dossier:<slug>, search:<words>",
        default: "home",
      },
      language: { kind: "enum", values: [...INTERFACE_LANGUAGES], brief: "Language of the readers", default: "fr" },
      since: {
        kind: "parsed",
        parse: String,
        brief: "Articles added since this day, instead of since the last issue",
        optional: true,
      },
      out: { kind: "parsed", parse: String, brief: "Folder to write to", default: "newsletter-preview" },
      json: jsonFlag,
    },
  },
  async func(this: Context, flags: Flags) {
    const topic = readTopic(flags.topic);
    if (topic === undefined)
      throw new Stop(`${JSON.stringify(flags.topic)} is no topic; expected home, section:<path>, subject:<slug>…`, EXIT.usage);
    const store = await openOwnStore(this);
    try {
      const { on } = await datedOn(this, store, flags.on);
      const since = flags.since === undefined ? undefined : `${flags.since}T00:00:00Z`;
      const mailing = await nextMailing(store, { frequency: flags.frequency, on, at: this.now(), since });
      const addresses = newsletterAddresses(originOf(this));
      const composing = await composingOf(store, mailing, addresses);
      const issue = composing && (await composeIssue(composing, topic, flags.language));
      if (composing === undefined || issue === undefined) {
        this.process.stdout.write(flags.json ? '{"articles":0,"files":[]}\n' : "Nothing new: no mail would go out.\n");
        this.process.exitCode = EXIT.found;
        return;
      }
      const { html, subject, text } = issueMail(issue)({
        unsubscribe: addresses.unsubscribe(issue.language, "preview"),
        preferences: addresses.preferences(issue.language, "preview"),
      });
      const folder = resolve(this.cwd, flags.out);
      await mkdir(folder, { recursive: true });
      const { bytes } = toPdf(issueBooklet(issue, composing), { typesetter: openTypesetter() });
      const files = { [`${issue.id}.html`]: html, [`${issue.id}.txt`]: text, [`${issue.id}.pdf`]: bytes };
      for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
      const written = Object.keys(files).map((name) => join(folder, name));
      const facts = { subject, articles: issue.items.length + issue.more, sizeBytes: Buffer.byteLength(html), files: written };
      this.process.stdout.write(
        flags.json
          ? `${JSON.stringify(facts, undefined, 2)}\n`
          : `${subject}: ${facts.articles} ${facts.articles === 1 ? "article" : "articles"}.\n${written.join("\n")}\n`,
      );
    } finally {
      await store.close();
    }
  },
});
