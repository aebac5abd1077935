/**
 * How fast a mailing goes to a mail server on this machine, and whether memory grows with the readers.
 * Reference: the same mails handed to the same server by nodemailer alone. `node --conditions=source bench/sending.ts [readers]`.
 */
import { aCollection, anArticle } from "@revue/core/fixtures";
import { issueMail, lookupIn } from "@revue/formats";
import { openStore } from "@revue/store";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { articlesAdded, composeIssue } from "../src/compose.ts";
import { CONNECTIONS, openMailer } from "../src/mailer.ts";
import { newsletterAddresses } from "../src/newsletter-addresses.ts";
import { sendMailing } from "../src/send-mailing.ts";
import { openVault } from "../src/vault.ts";
import { startSink } from "../src/fixtures.ts";

const readers = Number(process.argv[2] ?? 10_000);
const at = "2026-03-02T06:30:00+01:00";
const folder = mkdtempSync(join(tmpdir(), "revue-mail-"));
/** Megabytes in use, what could be thrown away left out. */
const heap = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
};

try {
  const store = await openStore(`sqlite:${join(folder, "revue.db")}`);
  const articles = Array.from({ length: 20 }, (_, n) =>
    anArticle({ slug: `article-${n}`, body: "La digue a rouvert mardi. ".repeat(40) }),
  );
  const collection = aCollection({ articles });
  await store.sync(collection, { at });
  const { subscribers } = store;
  const vault = openVault(await store.secret());
  for (let n = 0; n < readers; n += 1) {
    const address = `reader-${n}@lecture.example`;
    const wish = { digest: vault.digest(address), sealed: vault.seal(address), topic: "home", frequency: "daily" as const };
    await subscribers.subscribe({ ...wish, link: { id: `l${n}`, expiresAt: at }, language: "fr", at });
  }
  const sink = await startSink({ keep: false });
  const mailer = openMailer({ server: sink.url, from: "revue@vigie.example", rate: 10_000 }, "La Vigie");
  const addresses = newsletterAddresses("https://vigie.example");
  const mailing = await subscribers.beginMailing({ frequency: "daily", on: "2026-03-02", from: 0, to: 1_000, at });
  const composing = { store, lookup: lookupIn(collection), mailing, added: await articlesAdded(store, mailing), addresses };

  const before = heap();
  let peak = before;
  const started = performance.now();
  const report = await sendMailing({
    subscribers,
    mailing,
    vault,
    mailer,
    addresses,
    compose: (topic, language) => composeIssue(composing, topic, language),
    now: () => at,
    progress: ({ sent }) => {
      if (sent % 1_000 === 0) peak = Math.max(peak, heap());
    },
  });
  const seconds = (performance.now() - started) / 1_000;

  const issue = await composeIssue(composing, { kind: "home" }, "fr");
  if (issue === undefined) throw new Error("nothing to send");
  const mail = issueMail(issue)({ unsubscribe: "https://vigie.example/u", preferences: "https://vigie.example/p" });
  const letter = { ...mail, to: "a@lecture.example", messageId: "m" };
  const some = Math.min(readers, 2_000);
  const queue = Array.from({ length: some }).keys();
  const referenceStarted = performance.now();
  const lane = async (): Promise<void> => {
    for (const _ of queue) await mailer.send(letter);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  const reference = some / ((performance.now() - referenceStarted) / 1_000);

  console.table({
    "reference: the same server, nodemailer alone": { "mails per second": reference.toFixed(0), ratio: "1.00" },
    [`a mailing to ${readers} readers`]: {
      "mails per second": (report.sent / seconds).toFixed(0),
      ratio: (report.sent / seconds / reference).toFixed(2),
    },
  });
  console.log(`sent ${report.sent}, memory ${before.toFixed(0)} MB before, ${peak.toFixed(0)} MB at most while sending.`);
  mailer.close();
  await sink.close();
  await store.close();
} finally {
  rmSync(folder, { recursive: true });
}
