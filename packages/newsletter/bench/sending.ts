/**
 * How fast a mailing goes to a mail server on this machine, what it costs, and whether memory grows with the readers.
 * Reference: as many mails of the same text handed to the same server by nodemailer alone, in the same run. The server is a
 * process of its own. `node --expose-gc --conditions=source bench/sending.ts [readers…]`.
 */
import { aCollection, anArticle } from "@revue/core/fixtures";
import { issueMail, lookupIn } from "@revue/formats";
import { openStore, type Store } from "@revue/store";
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { articlesAdded, composeIssue } from "../src/compose.ts";
import { CONNECTIONS, type Mailer, openMailer } from "../src/mailer.ts";
import { newsletterAddresses } from "../src/newsletter-addresses.ts";
import { sendMailing } from "../src/send-mailing.ts";
import { openVault } from "../src/vault.ts";

const AT = "2026-03-02T06:30:00+01:00";
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 5_000, 10_000];
const ADDRESSES = newsletterAddresses("https://vigie.example");
const COLLECTION = aCollection({
  articles: Array.from({ length: 20 }, (_, n) =>
    anArticle({ slug: `article-${n}`, body: "La digue a rouvert mardi. ".repeat(40) }),
  ),
});

interface Measured {
  "mails per second": number;
  "CPU ms a mail": number;
  /** What cannot be thrown away, looked at every 500 mails. */
  "live at most, MB": number;
  "RSS at most, MB": number;
}

function liveMb(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

/** Runs work that hands over `mails`, and measures this process. */
async function measured(mails: number, work: (handed: () => void) => Promise<unknown>): Promise<Measured> {
  let live = liveMb();
  let rss = 0;
  let handed = 0;
  const [cpu, started] = [process.cpuUsage(), performance.now()];
  await work(() => {
    handed += 1;
    if (handed % 100 === 0) rss = Math.max(rss, process.memoryUsage.rss());
    if (handed % 500 === 0) live = Math.max(live, liveMb());
  });
  const { user, system } = process.cpuUsage(cpu);
  return {
    "mails per second": Math.round(mails / ((performance.now() - started) / 1_000)),
    "CPU ms a mail": Number(((user + system) / 1_000 / mails).toFixed(2)),
    "live at most, MB": Math.round(live),
    "RSS at most, MB": Math.round(rss / 2 ** 20),
  };
}

async function composingFor(store: Store) {
  const { subscribers } = store;
  const mailing = await subscribers.beginMailing({ frequency: "daily", on: "2026-03-02", from: 0, to: 1_000, at: AT });
  return { store, lookup: lookupIn(COLLECTION), mailing, added: await articlesAdded(store, mailing), addresses: ADDRESSES };
}

async function mailingTo(readers: number, mailer: Mailer, folder: string): Promise<Measured> {
  const store = await openStore(`sqlite:${join(folder, `${readers}.db`)}`);
  await store.sync(COLLECTION, { at: AT });
  const { subscribers } = store;
  const vault = openVault(await store.secret());
  for (let n = 0; n < readers; n += 1) {
    const address = `reader-${n}@lecture.example`;
    const wish = { digest: vault.digest(address), sealed: vault.seal(address), topic: "home", frequency: "daily" as const };
    await subscribers.subscribe({ ...wish, link: { id: `l${n}`, expiresAt: AT }, language: "fr", at: AT });
  }
  const composing = await composingFor(store);
  const result = await measured(readers, async (handed) => {
    const report = await sendMailing({
      subscribers,
      mailing: composing.mailing,
      vault,
      mailer,
      addresses: ADDRESSES,
      compose: (topic, language) => composeIssue(composing, topic, language),
      now: () => AT,
      progress: handed,
    });
    if (report.sent !== readers) throw new Error(`sent ${report.sent} of ${readers}`);
  });
  await store.close();
  return result;
}

async function libraryAlone(mails: number, mailer: Mailer): Promise<Measured> {
  const store = await openStore("sqlite::memory:");
  await store.sync(COLLECTION, { at: AT });
  const issue = await composeIssue(await composingFor(store), { kind: "home" }, "fr");
  await store.close();
  if (issue === undefined) throw new Error("nothing to send");
  const mail = issueMail(issue)({ unsubscribe: "https://vigie.example/u", preferences: "https://vigie.example/p" });
  const letter = { ...mail, to: "a@lecture.example", messageId: "m" };
  const queue = Array.from({ length: mails }).keys();
  return measured(mails, async (handed) => {
    const lane = async (): Promise<void> => {
      for (const _ of queue) {
        await mailer.send(letter);
        handed();
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  });
}

const folder = mkdtempSync(join(tmpdir(), "revue-mail-"));
const server = fork(join(import.meta.dirname, "sink.ts"), { execArgv: ["--conditions=source"] });
try {
  const [url] = (await once(server, "message")) as [string];
  const mailer = openMailer({ server: url, from: "revue@vigie.example", rate: 100_000 }, "La Vigie");
  const rows: Record<string, Measured> = {};
  // Once for nothing: what is compiled and opened at first is not measured.
  await libraryAlone(300, mailer);
  rows["reference: nodemailer alone, 2000 mails"] = await libraryAlone(2_000, mailer);
  for (const readers of sizes) rows[`a mailing to ${readers} readers`] = await mailingTo(readers, mailer, folder);
  console.table(rows);
  mailer.close();
} finally {
  server.disconnect();
  rmSync(folder, { recursive: true });
}
