import { type Bounce, noteFailure, readBounce } from "@revue/newsletter";
import type { Store } from "@revue/store";
import { buildCommand } from "@stricli/core";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { jsonFlag } from "../content-flag.ts";
import type { Context } from "../context.ts";
import { openOwnStore } from "../settings.ts";

/** `revue newsletter bounces`: reads mails that came back, and stops writing where it is no use. */
export const bounces = buildCommand({
  docs: {
    brief: "Read reports of non-delivery and complaints, from files or the standard input",
    fullDescription: [
      "Each file is one mail, as it came; without files, one is read from the standard input (let the mail server pipe them here).",
      "An address that is gone, or whose reader complained, gets no more mail.",
    ].join("\n"),
  },
  parameters: {
    positional: { kind: "array", parameter: { parse: String, brief: "A mail", placeholder: "file" } },
    flags: { json: jsonFlag },
  },
  async func(this: Context, { json }: { json: boolean }, ...files: string[]) {
    const counts = { bounced: 0, delayed: 0, complained: 0, ignored: 0 };
    const store = await openOwnStore(this);
    try {
      const mails = files.length === 0 ? [() => this.readInput()] : files.map((file) => () => readFile(resolve(this.cwd, file)));
      for (const mail of mails) counts[await note(store, await mail(), this.now())] += 1;
    } finally {
      await store.close();
    }
    const words = Object.entries(counts).map(([what, many]) => `${many} ${what}`);
    this.process.stdout.write(json ? `${JSON.stringify(counts)}\n` : `${words.join(", ")}.\n`);
  },
});

async function note({ subscribers }: Store, mail: Uint8Array, at: string): Promise<Bounce["what"] | "ignored"> {
  const bounce = await readBounce(mail);
  const subscription = bounce && (await subscribers.findSubscription(bounce.subscription));
  if (bounce === undefined || subscription === undefined) return "ignored";
  const { what } = bounce;
  await noteFailure(subscribers, subscription.subscriber, { what, at });
  return what;
}
