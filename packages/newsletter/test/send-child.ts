// A process that sends a mailing and is killed in the middle: `node send-child.ts <store> <server>`.
import { composeIssue } from "../src/compose.ts";
import { openMailer } from "../src/mailer.ts";
import { newsletterAddresses } from "../src/newsletter-addresses.ts";
import { composingOf } from "../src/prepare-mailing.ts";
import { sendMailing } from "../src/send-mailing.ts";
import { openVault } from "../src/vault.ts";
import { openStore } from "@revue/store";
import { AT } from "./office.ts";

const [address = "", server = ""] = process.argv.slice(2);
const store = await openStore(address);
const mailing = await store.subscribers.beginMailing({ frequency: "daily", on: "2026-03-02", from: 0, to: 100, at: AT });
const addresses = newsletterAddresses("https://vigie.example");
const composing = await composingOf(store, mailing, addresses);
const mailer = openMailer({ server, from: "revue@vigie.example", rate: 10_000 }, "La Vigie");
const report = await sendMailing({
  subscribers: store.subscribers,
  mailing,
  vault: openVault(await store.secret()),
  mailer,
  addresses,
  compose: async (topic, language) => composing && composeIssue(composing, topic, language),
  now: () => AT,
});
process.stdout.write(JSON.stringify(report));
mailer.close();
await store.close();
